alter table fulfillment.source add column operation text;

-- Source lists, delivery zones and carrier services: few, read as a whole, and kept in memory.
create table fulfillment.definition (
  kind varchar(30) not null,
  id varchar(60) not null,
  definition text not null,
  primary key (kind, id)
);

-- Counts the changes to everything that nodes keep in memory, so that they know when to read anew.
create table fulfillment.network_version (
  id integer primary key,
  version bigint not null,
  constraint network_version_one_row check (id = 1)
);

insert into fulfillment.network_version (id, version) values (1, 0);

create table fulfillment.item (
  sku varchar(100) primary key,
  definition text not null
);

-- One row for each fulfillment order of a source whose days are limited. Rows are only added and
-- removed, so that orders of one source need not wait for each other.
create table fulfillment.capacity_use (
  reference varchar(60) primary key,
  location varchar(60) not null,
  workday date not null,
  lines integer not null
);

create index capacity_use_by_day on fulfillment.capacity_use (workday, location, lines);
