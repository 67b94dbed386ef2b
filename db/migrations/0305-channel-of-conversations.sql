-- By what they speak: an answer leaves by the same channel. The messages of a conversation are of its channel; those in none are mail.
alter table conversations add column channel text not null default 'email';
alter table conversations add constraint conversations_channel_check check (channel in ('email', 'text'));
