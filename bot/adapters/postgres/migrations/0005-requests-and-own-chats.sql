-- The chat that somebody has with the bot alone, so that they can be told something there. `administered_at` is when they last
-- did what only administrators may: they are asked first whether they may decide about a request.
create table personal_chats (
  tenant_id text not null,
  user_id text not null,
  service_url text not null,
  conversation_id text not null,
  seen_at bigint not null,
  administered_at bigint,
  primary key (tenant_id, user_id)
);
create index personal_chats_by_time on personal_chats (tenant_id, administered_at desc nulls last, seen_at desc);

-- What organizers ask administrators for: the wish as data, never the words that it was said in.
create table requests (
  tenant_id text not null,
  id text not null,
  requested_by text not null,
  requested_at bigint not null,
  wish json not null,
  -- Equal for equal wishes, so that asking twice is asking once.
  wish_key text not null,
  state text not null check (state in ('open', 'approved', 'done', 'declined', 'withdrawn')),
  decided_by text,
  decided_at bigint,
  -- The proposal that was made for it last; a change has the id of its proposal.
  proposal_id text,
  -- When administrators were told; null until then, so that a crash in between is made up for.
  told_at bigint,
  primary key (tenant_id, id)
);
create unique index requests_open_once on requests (tenant_id, requested_by, wish_key) where state = 'open';
create index requests_open on requests (tenant_id, requested_at) where state = 'open';
create index requests_by_person on requests (tenant_id, requested_by, requested_at desc);
create index requests_by_proposal on requests (tenant_id, proposal_id) where proposal_id is not null;
