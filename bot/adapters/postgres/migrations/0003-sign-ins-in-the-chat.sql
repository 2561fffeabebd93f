-- Exchanges of tokens that Teams was asked for in a chat, and what is to be answered once one succeeds. A question is
-- what its words were understood as, never the words; it goes as soon as it is answered.
create table sign_ins (
  tenant_id text not null,
  id text not null,
  user_id text not null,
  conversation_id text not null,
  round integer not null,
  question text,
  issued_at bigint not null,
  expires_at bigint not null,
  primary key (tenant_id, id)
);

create index sign_ins_waiting on sign_ins (tenant_id, user_id, conversation_id, issued_at desc)
  where question is not null;
create index sign_ins_expired on sign_ins (expires_at);
