-- Two people at one tag, reason or refund see each other's change as they do everywhere else.
alter table tags add column revision integer not null default 1;
alter table story_reasons add column revision integer not null default 1;
alter table refunds add column revision integer not null default 1;
