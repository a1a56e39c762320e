create schema if not exists inventory;

create table inventory.location (
  id varchar(60) primary key,
  name varchar(200) not null
);

create table inventory.position (
  sku varchar(100) not null,
  location varchar(60) not null,
  on_hand integer not null,
  reserved integer not null,
  primary key (sku, location),
  constraint position_location_known foreign key (location) references inventory.location (id),
  constraint position_reserved_within_on_hand check (0 <= reserved and reserved <= on_hand)
);

create index position_by_location on inventory.position (location, sku);

-- Append-only. No foreign key to the position: whoever writes here holds the position's row lock.
create table inventory.movement (
  seq bigint generated always as identity primary key,
  sku varchar(100) not null,
  location varchar(60) not null,
  kind varchar(10) not null,
  delta integer not null,
  on_hand integer not null,
  reason varchar(500),
  reference varchar(100),
  change_id varchar(100),
  moved_at timestamp with time zone not null,
  constraint movement_kind_known check (kind in ('RECEIVE', 'ADJUST', 'SET', 'SHIP')),
  constraint movement_once unique (change_id)
);

create index movement_by_position on inventory.movement (sku, location, seq);

create table inventory.reservation (
  id varchar(26) primary key,
  order_id varchar(26),
  reference varchar(100) not null,
  sku varchar(100) not null,
  location varchar(60) not null,
  quantity integer not null,
  shipped integer not null,
  state varchar(10) not null,
  reserved_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint reservation_quantity_positive check (quantity > 0),
  constraint reservation_shipped_within check (0 <= shipped and shipped <= quantity),
  constraint reservation_state_known check (state in ('OPEN', 'SHIPPED', 'RELEASED')),
  constraint reservation_ended check ((state = 'OPEN') = (ended_at is null)),
  -- At most one open at a time; a reference may reserve again after its reservation has ended.
  constraint reservation_open_once
    unique nulls not distinct (reference, sku, location, ended_at)
);

create index reservation_by_order on inventory.reservation (order_id);
create index reservation_by_position on inventory.reservation (sku, location);
