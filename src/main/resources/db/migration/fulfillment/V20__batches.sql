create table fulfillment.batch (
  id varchar(26) primary key,
  idempotency_key varchar(255) not null,
  fingerprint varchar(64) not null,
  requested_at timestamp with time zone not null,
  status varchar(20) not null,
  percent integer not null,
  orders integer not null,
  unassigned_units bigint not null,
  unassigned_unit_cost double precision,
  cost double precision,
  lower_bound double precision,
  ending varchar(20),
  touched_at timestamp with time zone not null,
  cancelled boolean not null,
  failure varchar(500),
  constraint batch_key unique (idempotency_key)
);

create index batch_by_time on fulfillment.batch (requested_at);

create table fulfillment.batch_order (
  batch_id varchar(26) not null,
  number integer not null,
  order_id varchar(26),
  request text not null,
  explanation text,
  planned_at timestamp with time zone,
  used boolean not null,
  primary key (batch_id, number),
  constraint batch_order_of foreign key (batch_id) references fulfillment.batch (id)
);

create index batch_order_by_order on fulfillment.batch_order (order_id, planned_at);
