-- What a mailing says of itself, what it brings (without either an item or a benefit it is no valued touch), and who was chosen and left out.
alter table mailings add column language text not null default 'en';
alter table mailings add column mjml text;
alter table mailings add column template_id uuid;
alter table mailings add column item_id uuid;
alter table mailings add column benefit text;
-- How its recipients were chosen: a view by name, or picked; and when.
alter table mailings add column audience jsonb;
-- Who would have read a blank and was left out when it started.
alter table mailings add column left_out jsonb not null default '[]';
-- The account on whose behalf somebody was chosen; they may work at more than one.
alter table mailing_recipients add column account_id uuid;
create index mailing_recipients_account_idx on mailing_recipients (workspace_id, account_id) where account_id is not null;

alter table mail_templates add column purpose text not null default 'educate';
alter table mail_templates add column topic text;
alter table mail_templates add column language text not null default 'en';
alter table mail_templates add column mjml text;
alter table mail_templates add column retired_at timestamptz;
