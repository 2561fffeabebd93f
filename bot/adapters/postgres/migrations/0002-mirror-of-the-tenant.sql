-- The mirror grows from the organizers that were asked for to everybody of the tenant. It is a copy of what Microsoft says:
-- the old rows are dropped and read again.
drop table organizers;
delete from conferencing;

-- What many people share word for word (the plans that somebody holds, the policies that apply) is kept once, by its hash.
-- A row never changes, so that whoever has read it may keep it.
create table fact_sets (
  tenant_id text not null,
  hash text not null,
  facts json not null,
  primary key (tenant_id, hash)
);

-- Everybody whom the directory knows. This is the one table with people's names; deleting a row forgets the person and
-- breaks no history. For each part: what was last read (null: never), when, how, and why the latest attempt failed.
create table organizers (
  tenant_id text not null,
  user_id text not null,
  user_principal_name text not null,
  display_name text not null,
  usage_location text,
  guest boolean not null,
  -- The reading of everybody that saw the person last; null for somebody who was only asked for.
  listed_in bigint,
  -- When the directory was first seen without the person.
  gone_at bigint,
  plans text,
  plans_from text,
  plans_read_at bigint,
  plans_failed json,
  -- What the directory's list said of the plans, which a more exact reading of one person may since have replaced.
  plans_listed text,
  -- Readiness has to be read for this person alone.
  plans_unsettled boolean not null,
  policies text,
  policies_from text,
  policies_read_at bigint,
  policies_failed json,
  policies_tried_at bigint,
  dial_in_listed boolean,
  bridge_id text,
  toll text,
  toll_free text,
  defaults_read_at bigint,
  defaults_failed json,
  defaults_tried_at bigint,
  primary key (tenant_id, user_id)
);

-- Few sets of plans, many people: how many hold a license, and who.
create index organizers_by_plans on organizers (tenant_id, plans);
-- Whose default numbers were read longest ago: those are read next.
create index organizers_by_defaults_age on organizers (tenant_id, defaults_tried_at nulls first)
  where gone_at is null and not guest;
create index organizers_unsettled on organizers (tenant_id, user_id) where plans_unsettled and gone_at is null;
create index organizers_without_policies on organizers (tenant_id, user_id)
  where policies_tried_at is null and gone_at is null and not guest;

-- How far the reading of each part of the tenant has come. A cursor lives as long as its reading does.
create table mirror_parts (
  tenant_id text not null,
  part text not null check (part in ('shared', 'people', 'policies', 'licenses', 'defaults')),
  state text not null check (state in ('running', 'done', 'failed')),
  kind text not null check (kind in ('full', 'changes')),
  -- The job that began or took up the reading.
  job text not null,
  cursor text,
  -- Where the next reading of changes begins.
  changes_from text,
  started_at bigint not null,
  done bigint not null,
  total bigint,
  as_of bigint,
  ended_at bigint,
  failed json,
  primary key (tenant_id, part)
);

create table sync_schedules (
  tenant_id text not null,
  kind text not null,
  next_at bigint not null,
  primary key (tenant_id, kind)
);

-- What was found to have changed, by whomever. change_id names a change of ours; without one it was made elsewhere.
create table mirror_history (
  tenant_id text not null,
  id bigint generated always as identity,
  -- Entra object id of an organizer; null for what all organizers share.
  user_id text,
  fact text not null,
  before json,
  after json,
  seen_before bigint,
  seen_at bigint not null,
  change_id text,
  primary key (tenant_id, id)
);

create index mirror_history_of_person on mirror_history (tenant_id, user_id, id desc) where user_id is not null;
