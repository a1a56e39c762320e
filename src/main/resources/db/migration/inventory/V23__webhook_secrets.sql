-- The secret as it is stored: encrypted by the key of this id, or plain if there is none.
alter table inventory.webhook alter column secret set data type varchar(1200);
alter table inventory.webhook add column secret_key_id varchar(16);
