-- A source whose settings changed is fetched anew: its cursor belongs to the settings it was made with.

-- Of the settings that the cursor was made with; null of those from before this.
alter table sources add column cursor_of text;
alter table source_runs add column cursor_of text;
-- All there is was asked for, whatever came before.
alter table source_runs add column anew boolean not null default false;
-- A person said that each run brings everything; files that come by an import are looked over as well then.
alter table sources add column brings_all_chosen boolean not null default false;
-- A held import was looked at by a person, who says that it is right.
alter table imports add column confirmed_at timestamptz;
alter table imports add column confirmed_by text;
