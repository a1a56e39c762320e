-- Who reports stock, and what: physical measures. Waymark's own two are columns of the position.
create table inventory.data_source (
  name varchar(60) primary key
);

create table inventory.measure (
  data_source varchar(60) not null,
  name varchar(60) not null,
  constraint measure_key primary key (data_source, name),
  constraint measure_source_known foreign key (data_source) references inventory.data_source (name)
);

-- What a data source calls a dimension.
create table inventory.dimension_mapping (
  data_source varchar(60) not null,
  external_name varchar(60) not null,
  dimension varchar(20) not null,
  constraint dimension_mapping_key primary key (data_source, external_name),
  constraint dimension_mapping_source_known
    foreign key (data_source) references inventory.data_source (name)
);

create table inventory.calculated_measure (
  name varchar(60) primary key,
  limits_reservations boolean not null
);

-- A calculated measure is the sum of its parts, each a physical measure times 1 or -1.
create table inventory.calculated_part (
  calculated varchar(60) not null,
  data_source varchar(60) not null,
  measure varchar(60) not null,
  factor integer not null,
  constraint calculated_part_key primary key (calculated, data_source, measure),
  constraint calculated_part_of
    foreign key (calculated) references inventory.calculated_measure (name),
  constraint calculated_part_known
    foreign key (data_source, measure) references inventory.measure (data_source, name),
  constraint calculated_part_signed check (factor in (-1, 1))
);

insert into inventory.data_source (name) values ('waymark');
insert into inventory.measure (data_source, name)
values ('waymark', 'onHand'), ('waymark', 'reserved');
insert into inventory.calculated_measure (name, limits_reservations) values ('available', false);
insert into inventory.calculated_part (calculated, data_source, measure, factor)
values ('available', 'waymark', 'onHand', 1), ('available', 'waymark', 'reserved', -1);

-- Other data sources' measures. Whoever writes here holds the position's row lock.
create table inventory.quantity (
  sku varchar(100) not null,
  location varchar(60) not null,
  variant varchar(400) not null,
  data_source varchar(60) not null,
  measure varchar(60) not null,
  quantity integer not null,
  constraint quantity_key primary key (sku, location, variant, data_source, measure),
  constraint quantity_measure_known
    foreign key (data_source, measure) references inventory.measure (data_source, name)
);

-- When a measure was last set absolutely, by the clock of who set it: an older one comes too late.
create table inventory.absolute_set (
  sku varchar(100) not null,
  location varchar(60) not null,
  variant varchar(400) not null,
  data_source varchar(60) not null,
  measure varchar(60) not null,
  modified_at timestamp with time zone not null,
  constraint absolute_set_key primary key (sku, location, variant, data_source, measure)
);

create table inventory.reason_code (
  code varchar(30) primary key,
  name varchar(200) not null
);

insert into inventory.reason_code (code, name)
values ('DAMAGED', 'Damaged'), ('EXPIRED', 'Past its date'), ('LOST', 'Lost or stolen'),
  ('FOUND', 'Found'), ('RETURNED', 'Returned by a customer'), ('SAMPLE', 'Used as a sample'),
  ('CORRECTION', 'An earlier entry was wrong');

-- One change may need several movements (parts); its content tells a repetition from another use
-- of the same id. Movements from before have no content.
alter table inventory.movement alter column kind set data type varchar(20);
alter table inventory.movement drop constraint movement_kind_known;
alter table inventory.movement add constraint movement_kind_known check (kind in
  ('RECEIVE', 'ADJUST', 'SET', 'SHIP', 'DELTA', 'TRANSFER', 'QUARANTINE', 'RELEASE', 'COUNT'));
alter table inventory.movement add column data_source varchar(60) default 'waymark' not null;
alter table inventory.movement add column measure varchar(60) default 'onHand' not null;
alter table inventory.movement add column reason_code varchar(30);
alter table inventory.movement add column part integer default 0 not null;
alter table inventory.movement add column content varchar(32);
alter table inventory.movement drop constraint movement_once;
alter table inventory.movement add constraint movement_once unique (change_id, part);
