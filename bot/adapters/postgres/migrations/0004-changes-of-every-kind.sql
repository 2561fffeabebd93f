-- Changes of every kind, of any size. What the version before had proposed or changed stays in the record (audit); its plans
-- had another shape and are not carried on.
drop table change_steps;
drop table changes;
drop table proposals;

create table proposals (
  tenant_id text not null,
  id text not null,
  proposed_by text not null,
  proposed_at bigint not null,
  expires_at bigint not null,
  outline json not null,
  fingerprint text not null,
  effects json not null,
  lasting json not null,
  second_person text,
  takes_ms bigint not null,
  dry_run boolean not null,
  state text not null check (state in ('open', 'awaitingApproval', 'confirmed', 'declined')),
  primary key (tenant_id, id)
);
create index proposals_awaiting on proposals (tenant_id, proposed_at) where state = 'awaitingApproval';

-- The steps of a plan, a few hundred in a row. A change has the id of the proposal it came from, and so the same steps.
create table plan_parts (
  tenant_id text not null,
  plan_id text not null,
  first_index integer not null,
  steps json not null,
  primary key (tenant_id, plan_id, first_index)
);

create table changes (
  tenant_id text not null,
  id text not null,
  requested_by text not null,
  approved_by text,
  confirmed_at bigint not null,
  not_before bigint,
  started_at bigint,
  ended_at bigint,
  outline json not null,
  lasting json not null,
  takes_ms bigint not null,
  undoes text,
  undone_by text,
  state text not null check (state in ('scheduled', 'queued', 'running', 'paused',
    'done', 'partlyFailed', 'conflicted', 'failed', 'cancelled', 'stopped')),
  stage integer not null default 0,
  -- Why the rest is left undone, once that is decided.
  ending text,
  -- Left where it was because the tenant's stop switch is set.
  rests boolean not null default false,
  -- When everybody should see it, and what was found then; looking_at: somebody was sent to look.
  visible_by bigint,
  looking_at bigint,
  seen_later json,
  applied integer not null default 0,
  already_so integer not null default 0,
  conflict integer not null default 0,
  refused integer not null default 0,
  failed integer not null default 0,
  unsure integer not null default 0,
  skipped integer not null default 0,
  primary key (tenant_id, id)
);
create index changes_by_person on changes (tenant_id, requested_by, confirmed_at desc);
create index changes_by_time on changes (tenant_id, confirmed_at desc);
create index changes_by_undo on changes (tenant_id, undone_by) where undone_by is not null;
create index changes_scheduled on changes (tenant_id, not_before) where state = 'scheduled';
create index changes_to_see on changes (tenant_id, visible_by) where visible_by is not null and looking_at is null;
create index changes_resting on changes (tenant_id) where rests;

-- One row for each step that has ended, or that somebody was about to make: then without a result.
create table change_steps (
  tenant_id text not null,
  change_id text not null,
  index integer not null,
  begun_at bigint,
  result json,
  ended_at bigint,
  primary key (tenant_id, change_id, index),
  foreign key (tenant_id, change_id) references changes (tenant_id, id)
);
create index change_steps_in_trouble on change_steps (tenant_id, change_id, index)
  where result ->> 'outcome' not in ('applied', 'alreadySo');

-- What happened to a change, but for its steps, of which there may be a hundred thousand.
create index audit_milestones on audit (tenant_id, correlation_id) where event <> 'stepEnded';

-- A card goes on in the language and the time of the one who reads it.
alter table card_places add column locale text not null default 'en';
alter table card_places add column time_zone text;
