-- What is expected to come and to go, by day; stock itself is not touched by it.
create table inventory.schedule (
  id varchar(100) primary key,
  sku varchar(100) not null,
  location varchar(60) not null,
  on_day date not null,
  kind varchar(10) not null,
  quantity integer not null,
  reference varchar(100),
  constraint schedule_location_known foreign key (location) references inventory.location (id),
  constraint schedule_kind_known check (kind in ('SUPPLY', 'DEMAND')),
  constraint schedule_quantity_positive check (quantity > 0)
);

create index schedule_by_position on inventory.schedule (sku, location, on_day);
