-- Uncovered: promised without stock; covered, first come, first served, when stock arrives.
-- Provisional: the part of reserved that is for a whole site and may be moved within it.
alter table inventory.position add column uncovered integer default 0 not null;
alter table inventory.position add column provisional integer default 0 not null;
alter table inventory.position add constraint position_uncovered_possible check (uncovered >= 0);
alter table inventory.position add constraint position_provisional_possible
  check (provisional >= 0);

-- Open units are quantity - shipped - returned; those of them that are set aside, less uncovered.
alter table inventory.reservation add column returned integer default 0 not null;
alter table inventory.reservation add column uncovered integer default 0 not null;
alter table inventory.reservation add column site varchar(60);
alter table inventory.reservation add column expires_at timestamp with time zone;
-- The caller's own id of the request; empty if the reference is what makes it idempotent.
alter table inventory.reservation add column request varchar(100) default '' not null;

update inventory.reservation set returned = quantity - shipped where ended_at is not null;

alter table inventory.reservation drop constraint reservation_quantity_positive;
alter table inventory.reservation drop constraint reservation_shipped_within;
alter table inventory.reservation drop constraint reservation_state_known;
alter table inventory.reservation drop constraint reservation_open_once;
alter table inventory.reservation add constraint reservation_parts_within check (
  0 <= shipped and 0 <= returned and 0 <= uncovered and shipped + returned + uncovered <= quantity);
alter table inventory.reservation add constraint reservation_state_known
  check (state in ('OPEN', 'SHIPPED', 'RELEASED', 'EXPIRED', 'MOVED'));
alter table inventory.reservation add constraint reservation_open_once unique nulls not distinct
  (reference, sku, location, variant, site, request, ended_at);

-- What has ended expires no more, so that this index finds only what is open. Not (ended_at, …): H2
-- would lock a reference's reservations in that index's order.
create index reservation_by_expiry on inventory.reservation (expires_at);

-- Requests that callers may repeat under an id of their own, and what came of them.
create table inventory.reservation_request (
  id varchar(100) primary key,
  content varchar(32) not null,
  done integer not null,
  invalid integer not null,
  made_at timestamp with time zone not null
);

insert into inventory.measure (data_source, name) values ('waymark', 'uncovered');
insert into inventory.calculated_part (calculated, data_source, measure, factor)
select name, 'waymark', 'uncovered', -1 from inventory.calculated_measure where name = 'available';

-- Where anybody waits for stock, of a million positions.
create index position_by_uncovered on inventory.position (uncovered);
