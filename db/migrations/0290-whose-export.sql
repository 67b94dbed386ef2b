-- A list may hold what only one person sees: the file is theirs. Null: a program asked, and everybody sees it.
alter table export_files add column user_id uuid;
alter table export_files add constraint export_files_user_fkey foreign key (user_id) references users (id);
