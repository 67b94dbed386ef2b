-- Pictures that mails show; hosted here, so that no other server learns who reads.
create table mail_images (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  type text not null constraint mail_images_type_check check (type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  bytes bytea not null,
  created_at timestamptz not null,
  constraint mail_images_pkey primary key (workspace_id, id)
);
