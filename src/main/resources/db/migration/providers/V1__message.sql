create schema if not exists providers;

-- Inbox and outbox in one: what came in, what goes out, and how often it was tried.
create table providers.message (
  id           varchar(26)  not null primary key,
  direction    varchar(3)   not null check (direction in ('IN', 'OUT')),
  provider     varchar(60)  not null,
  name         varchar(100) not null,
  external_id  varchar(200) not null,
  order_id     varchar(26),
  content_type varchar(100) not null,
  base64       boolean      not null,
  body         text         not null,
  state        varchar(10)  not null check (state in ('PENDING', 'FAILED', 'DONE', 'DEAD')),
  attempts     integer      not null,
  -- From when any node may take it: the end of a lease or the next attempt; null when settled.
  due_at       timestamp with time zone,
  leased_by    varchar(60),
  last_error   varchar(2000),
  -- Why a message that is done changed nothing, or what was overlooked for its sake.
  note         varchar(2000),
  created_at   timestamp with time zone not null,
  done_at      timestamp with time zone,
  constraint message_once unique (provider, direction, external_id)
);

create index message_due on providers.message (due_at);
create index message_order on providers.message (order_id);
