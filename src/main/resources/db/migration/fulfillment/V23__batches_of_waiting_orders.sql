-- Null for a batch of orders that were handed in.
alter table fulfillment.batch add column waiting_found integer;
alter table fulfillment.batch add column waiting_woken integer;
