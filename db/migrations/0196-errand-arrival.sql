-- The day on which what was sent is known to have arrived: by its tracking, or because they said so.
alter table errands add column arrived_on date;
