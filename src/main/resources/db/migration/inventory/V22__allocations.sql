-- True of the positions of a place that has or had an allocation. A column of the position, because
-- a reservation that waits for the position's lock must see a first allocation made meanwhile.
alter table inventory.position add column allocated boolean default false not null;

-- Units of a SKU at a location, whatever variant, that are kept for a group. The path has the
-- group's values for the leading levels, parted by '/'. Left is what is allocated and not consumed.
create table inventory.allocation (
  sku varchar(100) not null,
  location varchar(60) not null,
  path varchar(1500) not null,
  allocated integer not null,
  consumed integer not null,
  constraint allocation_key primary key (sku, location, path),
  constraint allocation_possible check (0 <= consumed and consumed <= allocated)
);

create index allocation_by_location on inventory.allocation (location);

-- Append-only. Whoever writes here holds the lock of a position of the place.
create table inventory.allocation_entry (
  seq bigint generated always as identity primary key,
  sku varchar(100) not null,
  location varchar(60) not null,
  path varchar(1500) not null,
  kind varchar(10) not null,
  allocated integer not null,
  consumed integer not null,
  request varchar(100),
  reference varchar(100),
  made_at timestamp with time zone not null,
  constraint allocation_entry_kind_known check (
    kind in ('ALLOCATE', 'UNALLOCATE', 'REALLOCATE', 'CONSUME', 'SHIP', 'MOVE'))
);

create index allocation_entry_by_allocation on inventory.allocation_entry (sku, location, path, seq);

-- From which allocations a reservation's open units came; the others came from the common pool.
create table inventory.allocated_units (
  reservation varchar(26) not null,
  path varchar(1500) not null,
  units integer not null,
  constraint allocated_units_key primary key (reservation, path),
  constraint allocated_units_positive check (units > 0)
);

-- The sum of those, told with the row: most reservations have none and cost no further statement.
alter table inventory.reservation add column allocated integer default 0 not null;
alter table inventory.reservation drop constraint reservation_parts_within;
alter table inventory.reservation add constraint reservation_parts_within check (
  0 <= shipped and 0 <= returned and 0 <= uncovered and 0 <= allocated
  and shipped + returned + uncovered + allocated <= quantity);
