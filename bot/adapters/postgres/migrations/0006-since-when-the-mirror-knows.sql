-- When each part of a tenant was read whole for the first time: before that nothing can be restored.
alter table mirror_parts add column known_since bigint;
update mirror_parts set known_since = as_of;
