create table fulfillment.wave (
  id varchar(60) primary key,
  definition text not null,
  active boolean not null,
  every_minutes integer not null,
  next_at timestamp with time zone not null
);

create table fulfillment.wave_order (
  order_id varchar(26) primary key,
  wave_id varchar(60) not null,
  request text not null,
  joined_at timestamp with time zone not null,
  batch_id varchar(26),
  planned_at timestamp with time zone,
  left_at timestamp with time zone
);

create index wave_order_waiting on fulfillment.wave_order (wave_id, left_at, joined_at);

create table fulfillment.wave_run (
  batch_id varchar(26) primary key,
  wave_id varchar(60) not null,
  started_at timestamp with time zone not null
);

create index wave_run_by_wave on fulfillment.wave_run (wave_id, started_at);
