create schema if not exists security;

create table security.account (
  name varchar(100) not null,
  password_hash varchar(200) not null,
  roles varchar(200) not null,
  active boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint account_pk primary key (name)
);

-- Only the SHA-256 of a key is kept: keys are 256 random bits, which no dictionary holds.
create table security.api_key (
  id varchar(26) not null,
  hash varchar(64) not null,
  name varchar(100) not null,
  roles varchar(200) not null,
  channel varchar(100),
  created_by varchar(100) not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_key_pk primary key (id),
  constraint api_key_hash_once unique (hash)
);
