-- The feed: movements in an order that readers can follow. A movement's seq is drawn before its
-- transaction commits, so seqs become visible out of order; a number is given after the commit, by
-- one node at a time, and never again. Seqs that were passed over are remembered as gaps: their
-- transaction may still commit.
create table inventory.feed_state (
  id integer primary key,
  scanned bigint not null,
  last_number bigint not null,
  constraint feed_state_one check (id = 1)
);

create table inventory.feed_entry (
  number bigint primary key,
  seq bigint not null,
  constraint feed_entry_once unique (seq)
);

create table inventory.feed_gap (
  first_seq bigint primary key,
  last_seq bigint not null,
  seen_at timestamp with time zone not null
);

insert into inventory.feed_entry (number, seq)
select row_number() over (order by seq), seq from inventory.movement;

insert into inventory.feed_state (id, scanned, last_number)
select 1, coalesce(max(seq), 0), coalesce(max(number), 0) from inventory.feed_entry;

create table inventory.webhook (
  id varchar(26) primary key,
  url varchar(2000) not null,
  secret varchar(200) not null,
  delivered bigint not null,
  failures integer not null,
  last_error varchar(500),
  next_try timestamp with time zone not null,
  leased_until timestamp with time zone,
  created_at timestamp with time zone not null
);

create table inventory.cycle_count (
  id varchar(90) primary key,
  location varchar(60) not null,
  state varchar(10) not null,
  reason varchar(500),
  counted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint cycle_count_location_known
    foreign key (location) references inventory.location (id),
  constraint cycle_count_state_known check (state in ('COUNTED', 'POSTED', 'CANCELLED')),
  constraint cycle_count_ended check ((state = 'COUNTED') = (ended_at is null))
);

create table inventory.cycle_count_line (
  count_id varchar(90) not null,
  line integer not null,
  sku varchar(100) not null,
  variant varchar(400) not null,
  expected integer not null,
  counted integer not null,
  constraint cycle_count_line_key primary key (count_id, line),
  constraint cycle_count_line_once unique (count_id, sku, variant),
  constraint cycle_count_line_of foreign key (count_id) references inventory.cycle_count (id),
  constraint cycle_count_line_possible check (counted >= 0)
);
