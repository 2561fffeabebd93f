-- Times are bigint milliseconds since 1970-01-01 UTC, written by the product's clock, never by the database's.
-- Every row carries its tenant. Words of SQL that only PostgreSQL 16 and later know are not used.

-- The mirror: what Microsoft last said. A row of another shape than the product's is read again, not translated.
-- It is also the one table with people's names; deleting a row forgets the person and breaks no history.
create table organizers (
  tenant_id text not null,
  user_id text not null,
  shape integer not null,
  facts json not null,
  primary key (tenant_id, user_id)
);

create table conferencing (
  tenant_id text primary key,
  shape integer not null,
  version bigint not null,
  facts json not null
);

create table proposals (
  tenant_id text not null,
  id text not null,
  proposed_by text not null,
  proposed_at bigint not null,
  expires_at bigint not null,
  plan json not null,
  fingerprint text not null,
  effects json not null,
  state text not null check (state in ('open', 'confirmed', 'declined')),
  primary key (tenant_id, id)
);

create table changes (
  tenant_id text not null,
  id text not null,
  requested_by text not null,
  confirmed_at bigint not null,
  ended_at bigint,
  plan json not null,
  undoes text,
  undone_by text,
  state text not null check (state in ('queued', 'running', 'done', 'partlyFailed', 'conflicted', 'failed')),
  primary key (tenant_id, id)
);

create index changes_by_person on changes (tenant_id, requested_by, confirmed_at desc);
create index changes_by_undo on changes (tenant_id, undone_by) where undone_by is not null;

-- One row for each step that has ended. Its absence means: not yet.
create table change_steps (
  tenant_id text not null,
  change_id text not null,
  index integer not null,
  result json not null,
  ended_at bigint not null,
  primary key (tenant_id, change_id, index),
  foreign key (tenant_id, change_id) references changes (tenant_id, id)
);

create table tenant_settings (
  tenant_id text not null,
  version integer not null,
  value json not null,
  primary key (tenant_id, version)
);

create table card_places (
  tenant_id text not null,
  change_id text not null,
  service_url text not null,
  conversation_id text not null,
  activity_id text not null,
  primary key (tenant_id, change_id)
);

create table welcomes (
  tenant_id text not null,
  conversation_id text not null,
  primary key (tenant_id, conversation_id)
);

-- The record of who did what: a chain for each tenant. Each line's hash covers the line and the hash before it.
create table audit (
  tenant_id text not null,
  sequence bigint not null,
  at bigint not null,
  actor text not null,
  door text not null,
  event text not null,
  correlation_id text not null,
  details text not null,
  hash text not null,
  primary key (tenant_id, sequence)
);

-- Where each chain ends, so that a cut-off tail shows. Its row is also the lock that keeps the chain from forking.
create table audit_heads (
  tenant_id text primary key,
  sequence bigint not null,
  hash text not null
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_stays before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_stays_whole before truncate on audit
  for each statement execute function refuse_audit_change();
create trigger audit_heads_stay before delete on audit_heads
  for each row execute function refuse_audit_change();
create trigger audit_heads_stay_whole before truncate on audit_heads
  for each statement execute function refuse_audit_change();
create trigger audit_heads_go_on before update on audit_heads
  for each row when (new.sequence <> old.sequence + 1 or new.tenant_id <> old.tenant_id)
  execute function refuse_audit_change();

-- Length before text, so that no two different lines are written alike.
create function audit_field(value text) returns text immutable language sql as $$
  select octet_length(value) || ':' || value || ','
$$;

create function append_audit(
  of_tenant text, at bigint, actor text, door text, event text, correlation_id text, details text
) returns bigint language plpgsql as $$
declare
  head audit_heads;
  next_hash text;
begin
  insert into audit_heads values (of_tenant, 0, '') on conflict (tenant_id) do nothing;
  select * into strict head from audit_heads where tenant_id = of_tenant for update;
  next_hash := encode(sha256(convert_to(
    head.hash || audit_field(of_tenant) || audit_field((head.sequence + 1)::text) || audit_field(at::text)
      || audit_field(actor) || audit_field(door) || audit_field(event) || audit_field(correlation_id)
      || audit_field(details), 'UTF8')), 'hex');
  insert into audit values
    (of_tenant, head.sequence + 1, at, actor, door, event, correlation_id, details, next_hash);
  update audit_heads set sequence = head.sequence + 1, hash = next_hash where tenant_id = of_tenant;
  return head.sequence + 1;
end $$;
