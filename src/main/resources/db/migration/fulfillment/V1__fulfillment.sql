create schema if not exists fulfillment;

create table fulfillment.source (
  location varchar(60) primary key,
  name varchar(200) not null,
  kind varchar(30) not null,
  address text not null,
  latitude double precision not null,
  longitude double precision not null,
  provider varchar(100) not null,
  active boolean not null,
  constraint source_latitude check (latitude between -90 and 90),
  constraint source_longitude check (longitude between -180 and 180)
);

create table fulfillment.strategy (
  id varchar(60) primary key,
  name varchar(200) not null,
  objective varchar(30) not null,
  costs text not null,
  max_distance_km double precision,
  max_sources integer,
  is_default boolean not null,
  active boolean not null,
  constraint strategy_distance_positive check (max_distance_km > 0),
  constraint strategy_sources_positive check (max_sources > 0),
  constraint strategy_default_active check (active or not is_default)
);

-- Several places may share a code, and a file may name one place twice: positions are averaged.
create table fulfillment.postal_code (
  country varchar(2) not null,
  code varchar(20) not null,
  place varchar(200) not null,
  latitude double precision not null,
  longitude double precision not null
);

create index postal_code_by_code on fulfillment.postal_code (country, code);

create table fulfillment.postal_code_import (
  country varchar(2) primary key,
  imported_at timestamp with time zone not null,
  places integer not null
);

create table fulfillment.plan (
  id varchar(26) primary key,
  order_id varchar(26) not null,
  made_at timestamp with time zone not null,
  strategy varchar(60) not null,
  explanation text not null
);

create index plan_by_order on fulfillment.plan (order_id, made_at);
