create schema if not exists orchestration;

-- What a journey passed within one transaction, instead of a row of the engine's for each activity.
create table orchestration.passage (
  -- The engine's id of the journey.
  journey    varchar(64) not null,
  -- The model's ids of the activities that ended, in the order of their ends, apart by blanks.
  activities text        not null,
  passed_at  timestamp with time zone not null,
  -- When the engine removes the journey's own history; null means never.
  remove_at  timestamp with time zone
);

create index passage_journey on orchestration.passage (journey);
create index passage_removal on orchestration.passage (remove_at);
