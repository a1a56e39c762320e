create table fulfillment.promise_hold (
  id varchar(60) primary key,
  expires_at timestamp with time zone not null
);

create index promise_hold_by_expiry on fulfillment.promise_hold (expires_at);

create table fulfillment.what_if (
  id varchar(26) primary key,
  requested_at timestamp with time zone not null,
  status varchar(20) not null,
  progress double precision not null,
  touched_at timestamp with time zone not null,
  question text not null,
  answer text,
  failure varchar(500)
);

create index what_if_by_time on fulfillment.what_if (requested_at);
