create table fulfillment.source_failure (
  order_id varchar(26) not null,
  location varchar(60) not null,
  reason varchar(500) not null,
  noted_at timestamp with time zone not null,
  primary key (order_id, location)
);
