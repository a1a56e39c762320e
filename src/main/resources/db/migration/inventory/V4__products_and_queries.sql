create table inventory.product (
  sku varchar(100) primary key,
  name varchar(300) not null
);

create table inventory.product_attribute (
  sku varchar(100) not null,
  name varchar(60) not null,
  text varchar(200) not null,
  constraint product_attribute_key primary key (sku, name),
  constraint product_attribute_of foreign key (sku) references inventory.product (sku)
);

create index product_by_attribute on inventory.product_attribute (name, text, sku);

-- Paths by which figures are added up, such as organization, site, location.
create table inventory.index_hierarchy (
  name varchar(60) not null,
  level integer not null,
  dimension varchar(20) not null,
  constraint index_hierarchy_key primary key (name, level),
  constraint index_hierarchy_once unique (name, dimension)
);

insert into inventory.index_hierarchy (name, level, dimension)
values ('place', 0, 'organization'), ('place', 1, 'site'), ('place', 2, 'location'),
  ('style', 0, 'style'), ('style', 1, 'color'), ('style', 2, 'size'),
  ('trace', 0, 'location'), ('trace', 1, 'batch'), ('trace', 2, 'serial');

-- Which locations serve a channel; a channel without rows is served by all.
create table inventory.channel_location (
  channel varchar(60) not null,
  location varchar(60) not null,
  constraint channel_location_key primary key (channel, location),
  constraint channel_location_known foreign key (location) references inventory.location (id)
);
