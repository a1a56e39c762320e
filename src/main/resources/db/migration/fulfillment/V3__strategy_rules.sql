alter table fulfillment.strategy add column rules text;

-- What was asked, so that it can be asked again under another strategy; no names, no streets.
alter table fulfillment.plan add column request text;
