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
