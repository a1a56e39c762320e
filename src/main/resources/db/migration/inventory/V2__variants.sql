-- An organization has sites and a site has locations. No site named: the location is its own.
alter table inventory.location add column organization varchar(60) default 'default' not null;
alter table inventory.location add column site varchar(60);

create index location_by_site on inventory.location (site);

-- A variant's id is its canonical text, the other columns are the same, to filter and group by.
create table inventory.variant (
  id varchar(400) primary key,
  status varchar(60) default 'AVAILABLE' not null,
  batch varchar(60),
  serial varchar(60),
  color varchar(60),
  size varchar(60),
  style varchar(60),
  config varchar(60),
  version varchar(60),
  custom1 varchar(60),
  custom2 varchar(60),
  custom3 varchar(60),
  custom4 varchar(60),
  custom5 varchar(60),
  custom6 varchar(60),
  custom7 varchar(60),
  custom8 varchar(60)
);

insert into inventory.variant (id) values ('');

-- The key grows. The two databases name the old one differently, so the table is made anew.
alter table inventory.position drop constraint position_location_known;
alter table inventory.position drop constraint position_reserved_within_on_hand;
drop index inventory.position_by_location;
alter table inventory.position rename to position_without_variant;

-- Sellable follows from the variant's status; here, because a reservation must not lock variants.
create table inventory.position (
  sku varchar(100) not null,
  location varchar(60) not null,
  variant varchar(400) default '' not null,
  sellable boolean default true not null,
  on_hand integer not null,
  reserved integer not null,
  constraint position_key primary key (sku, location, variant),
  constraint position_location_known foreign key (location) references inventory.location (id),
  constraint position_variant_known foreign key (variant) references inventory.variant (id),
  constraint position_reserved_within_on_hand check (0 <= reserved and reserved <= on_hand)
);

insert into inventory.position (sku, location, on_hand, reserved)
select sku, location, on_hand, reserved from inventory.position_without_variant;

drop table inventory.position_without_variant;

-- Not (location, sku): H2 would lock a reservation's positions in that index's order.
create index position_by_location on inventory.position (location);

alter table inventory.movement add column variant varchar(400) default '' not null;
drop index inventory.movement_by_position;
create index movement_by_position on inventory.movement (sku, location, variant, seq);

alter table inventory.reservation add column variant varchar(400) default '' not null;
alter table inventory.reservation drop constraint reservation_open_once;
alter table inventory.reservation add constraint reservation_open_once
  unique nulls not distinct (reference, sku, location, variant, ended_at);
