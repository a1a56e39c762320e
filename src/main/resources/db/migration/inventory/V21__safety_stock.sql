-- Units kept back from reservations; an empty location or channel is any. The narrowest counts:
-- location and channel, location, channel, neither.
create table inventory.safety_stock (
  sku varchar(100) not null,
  location varchar(60) default '' not null,
  channel varchar(60) default '' not null,
  units integer not null,
  constraint safety_stock_key primary key (sku, location, channel),
  constraint safety_stock_not_negative check (units >= 0)
);

-- Available units at which stock is low: the reorder point. Scopes as above.
create table inventory.low_stock_threshold (
  sku varchar(100) not null,
  location varchar(60) default '' not null,
  channel varchar(60) default '' not null,
  units integer not null,
  constraint low_stock_threshold_key primary key (sku, location, channel),
  constraint low_stock_threshold_not_negative check (units >= 0)
);

-- Where stock is low or out, for everybody (an empty channel) and for channels that have settings of
-- their own; what is not here is in stock. Whoever writes here holds the state's row lock.
create table inventory.stock_level (
  sku varchar(100) not null,
  location varchar(60) not null,
  channel varchar(60) not null,
  level varchar(20) not null,
  since timestamp with time zone not null,
  constraint stock_level_key primary key (sku, location, channel),
  constraint stock_level_known check (level in ('LOW_STOCK', 'OUT_OF_STOCK'))
);

create index stock_level_by_level on inventory.stock_level (level, sku, location, channel);

create table inventory.stock_level_change (
  number bigint primary key,
  sku varchar(100) not null,
  location varchar(60) not null,
  channel varchar(60) not null,
  from_level varchar(20) not null,
  to_level varchar(20) not null,
  available integer not null,
  threshold integer,
  changed_at timestamp with time zone not null
);

create table inventory.stock_level_state (
  id integer primary key,
  last_number bigint not null,
  compared_at timestamp with time zone not null,
  constraint stock_level_state_one check (id = 1)
);

insert into inventory.stock_level_state (id, last_number, compared_at)
values (1, 0, current_timestamp);

-- What is out of stock already is no news.
insert into inventory.stock_level (sku, location, channel, level, since)
select p.sku, p.location, '', 'OUT_OF_STOCK', current_timestamp
from inventory.position p
where p.sellable and exists (
  select 1 from inventory.movement m where m.sku = p.sku and m.location = p.location)
group by p.sku, p.location
having sum(p.on_hand - p.reserved - p.uncovered) <= 0;

alter table inventory.webhook add column topic varchar(20) default 'movements' not null;
