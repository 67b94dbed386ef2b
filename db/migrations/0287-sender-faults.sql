-- When a touch was first tried in vain: from then on it is counted until it is given up, whatever else put it off before or between.
alter table outgoing add column tried_at timestamptz;

-- Who is at it: one at a time, so that connections and limits are those of the account. `turn_again`: there was more to do when somebody else came.
alter table sending_accounts add column turn uuid;
alter table sending_accounts add column turn_until timestamptz;
alter table sending_accounts add column turn_again boolean not null default false;
-- What keeps it from sending, in a word and in the server's own; since when, how often in a row, and until when it rests.
alter table sending_accounts add column fault text;
alter table sending_accounts add column fault_said text;
alter table sending_accounts add column fault_at timestamptz;
alter table sending_accounts add column faults integer not null default 0;
alter table sending_accounts add column rests_until timestamptz;
