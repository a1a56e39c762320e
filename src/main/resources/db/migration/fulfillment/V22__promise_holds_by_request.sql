-- Only holds that a caller may repeat are kept here, with the answer to repeat; the stock itself is
-- an expiring reservation. Holds of before have no request and are given back when they are due.
alter table fulfillment.promise_hold add column request_id varchar(100);
alter table fulfillment.promise_hold add column fingerprint varchar(64);
alter table fulfillment.promise_hold add column answer text;
alter table fulfillment.promise_hold add constraint promise_hold_request unique (request_id);
