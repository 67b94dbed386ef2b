-- Up to which day devices were told of people who came and went by the calendar alone. Null: not yet.
alter table card_clocks add column turned_on date;
