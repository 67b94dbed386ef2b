// What the migrations make: rows as pg hands them out. Written by bin/check --write; never by hand.

export interface Absences {
  workspace_id: string;
  person_id: string;
  returns_on: string;
  message_id: string;
  told_at: Date;
}

export interface AccountKnowledge {
  workspace_id: string;
  account_id: string;
  customer: boolean;
  worth_minor: number;
  demographic_wanted: number;
  demographic_known: number;
  demographic_fresh: number;
  behavioural_wanted: number;
  behavioural_known: number;
  behavioural_fresh: number;
  psychographic_wanted: number;
  psychographic_known: number;
  psychographic_fresh: number;
  transactional_wanted: number;
  transactional_known: number;
  transactional_fresh: number;
  blanks: number;
  missing_worth_minor: number;
  stale_on: string | null;
}

export interface AccountParents {
  workspace_id: string;
  account_id: string;
  parent_id: string;
  id: string;
  created_at: Date;
}

export interface AccountStoryReasons {
  workspace_id: string;
  account_id: string;
  reason_id: string;
  id: string;
}

export interface AccountTags {
  workspace_id: string;
  tag_id: string;
  account_id: string;
  id: string;
}

export interface Accounts {
  workspace_id: string;
  id: string;
  name: string;
  kind: "organisation" | "household";
  industry: string | null;
  website: string | null;
  number: string | null;
  owner_id: string | null;
  owner_ref: string | null;
  story: string | null;
  sample: boolean;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface AddressReports {
  workspace_id: string;
  id: string;
  message_id: string;
  address: string;
  contact_point_id: string | null;
  status: string | null;
  reason: string;
  hard: boolean;
  reported_at: Date;
  touch_id: string | null;
  proved: boolean;
  believed: boolean | null;
  decided_at: Date | null;
  decided_by: string | null;
}

export interface ApiKeys {
  id: string;
  workspace_id: string;
  name: string;
  hash: string;
  scope: "read" | "write";
  last_used_at: Date | null;
  revoked_at: Date | null;
  created_at: Date;
}

export interface CallEntries {
  workspace_id: string;
  id: string;
  list_id: string;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  place: number;
  touch_id: string | null;
  tries: number;
  call_back: boolean;
  closed_at: Date | null;
  closed_as: string | null;
  created_at: Date;
}

export interface CallLists {
  workspace_id: string;
  id: string;
  name: string;
  script_id: string | null;
  purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
  topic: string | null;
  user_id: string | null;
  asked: number;
  left_out: unknown;
  closed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface CallScripts {
  workspace_id: string;
  id: string;
  name: string;
  language: string;
  words: string;
  retired_at: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface CardChanges {
  workspace_id: string;
  person_id: string;
  tick: number;
}

export interface CardClocks {
  workspace_id: string;
  ticks: number;
  turned_on: string | null;
}

export interface CardRemovals {
  workspace_id: string;
  user_id: string;
  person_id: string;
  id: string;
  device: string;
  created_at: Date;
  set_id: string | null;
}

export interface Cards {
  workspace_id: string;
  person_id: string;
  name: string;
  uid: string;
  text: string;
  note_id: string | null;
  came_at: Date;
}

export interface ChangeSets {
  workspace_id: string;
  id: string;
  kind: string;
  summary: string;
  actor_kind: "user" | "key" | "command" | "system";
  actor_id: string | null;
  actor_name: string | null;
  import_id: string | null;
  undoes_id: string | null;
  undone_by_id: string | null;
  created_at: Date;
}

export interface Changes {
  workspace_id: string;
  set_id: string;
  id: string;
  record_kind: string;
  record_id: string;
  op: "created" | "updated" | "removed";
  fields: unknown;
}

export interface ChannelProviders {
  workspace_id: string;
  id: string;
  channel: "call" | "text";
  name: string;
  url: string;
  sender: string;
  help_words: string;
  removed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface CheckPoints {
  workspace_id: string;
  account_id: string;
  person_id: string;
  buying_role: string;
  started_on: string | null;
  ended_on: string | null;
  last_heard_at: Date | null;
}

export interface ConsentWordingVersions {
  workspace_id: string;
  id: string;
  wording_id: string;
  version: number;
  texts: unknown;
  created_at: Date;
}

export interface ConsentWordings {
  workspace_id: string;
  id: string;
  name: string;
  purposes: string[] | null;
  channels: string[] | null;
  removed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface Consents {
  workspace_id: string;
  id: string;
  person_id: string;
  said_as: string;
  stands_for: string[];
  purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell" | null;
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit" | null;
  state: "asked" | "given" | "refused" | "withdrawn";
  address: string | null;
  wording_version_id: string | null;
  language: string | null;
  source: "manual" | "form" | "double-opt-in" | "preferences" | "unsubscribe" | "import" | "api";
  evidence: string;
  touch_id: string | null;
  confirms_id: string | null;
  ip: string | null;
  happened_at: Date;
  created_at: Date;
}

export interface ContactLimits {
  workspace_id: string;
  id: string;
  scope: "person" | "account";
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit" | null;
  at_most: number;
  hours: number;
  created_at: Date;
}

export interface ContactPoints {
  workspace_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  kind: "email" | "phone" | "postal" | "social";
  label: string | null;
  value: string;
  normal: string;
  street: string | null;
  city: string | null;
  region: string | null;
  postal_code: string | null;
  country: string | null;
  state: "unverified" | "verified" | "dead";
  state_on: string | null;
  preferred: boolean;
  revision: number;
  created_at: Date;
}

export interface ConversationAnswers {
  workspace_id: string;
  id: string;
  conversation_id: string;
  touch_id: string | null;
  user_id: string | null;
  waited_since: Date | null;
  answered_at: Date;
  state: "open" | "held" | "left" | "lost";
}

export interface ConversationNotes {
  workspace_id: string;
  id: string;
  conversation_id: string;
  words: string;
  user_id: string | null;
  revision: number;
  created_at: Date;
}

export interface ConversationReaders {
  workspace_id: string;
  conversation_id: string;
  user_id: string;
  writing: boolean;
  seen_at: Date;
}

export interface Conversations {
  workspace_id: string;
  id: string;
  subject: string;
  account_id: string | null;
  person_id: string | null;
  user_id: string | null;
  state: "ours" | "theirs" | "done";
  waiting_since: Date | null;
  answered_minutes: number | null;
  last_at: Date;
  private_to: string | null;
  touch_id: string | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
  channel: "email" | "text";
}

export interface CountryRules {
  workspace_id: string;
  id: string;
  country: string;
  names: string[];
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
  audience: "business" | "private";
  need: "none" | "soft" | "consent";
  soft_days: number | null;
  source: string;
  revision: number;
  created_at: Date;
}

export interface Counts {
  workspace_id: string;
  name: string;
  id: string;
  n: number;
}

export interface CustomFields {
  workspace_id: string;
  id: string;
  record_kind: "account" | "person";
  label: string;
  kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
  choices: string[] | null;
  position: number;
  revision: number;
  removed_at: Date | null;
  created_at: Date;
}

export interface CustomValues {
  workspace_id: string;
  field_id: string;
  record_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  text_value: string | null;
  number_value: number | null;
  amount_minor: number | null;
  currency: string | null;
  date_value: string | null;
}

export interface Devices {
  id: string;
  workspace_id: string;
  user_id: string;
  name: string;
  hash: string;
  scope: "read" | "write";
  books: string[];
  last_used_at: Date | null;
  last_program: string | null;
  revoked_at: Date | null;
  created_at: Date;
}

export interface DkimKeys {
  workspace_id: string;
  id: string;
  domain: string;
  selector: string;
  algorithm: "rsa-2048" | "ed25519";
  public_key: string;
  created_at: Date;
  retired_at: Date | null;
}

export interface DomainReports {
  workspace_id: string;
  id: string;
  domain: string;
  account_id: string | null;
  task_id: string | null;
  addresses: number;
  reported_at: Date;
}

export interface Employments {
  workspace_id: string;
  id: string;
  person_id: string;
  account_id: string;
  title: string | null;
  buying_role: "decides" | "influences" | "uses" | "pays" | "champions" | null;
  started_on: string | null;
  ended_on: string | null;
  evidence: string;
  revision: number;
  created_at: Date;
  confidence_percent: number | null;
  end_evidence: string | null;
  end_confidence_percent: number | null;
}

export interface Errands {
  workspace_id: string;
  id: string;
  touch_id: string;
  task_id: string;
  kind: "parcel" | "card" | "social" | "visit";
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  what: string;
  link: string | null;
  gift_id: string | null;
  quantity: number;
  cost_minor: number | null;
  currency: string | null;
  lines: string[];
  carrier: string | null;
  tracking: string | null;
  due_on: string;
  done_at: Date | null;
  revision: number;
  created_at: Date;
  arrived_on: string | null;
}

export interface ExchangeRates {
  workspace_id: string;
  id: string;
  currency: string;
  quote: string;
  valid_on: string;
  rate: string;
  created_at: Date;
}

export interface ExportFiles {
  workspace_id: string;
  id: string;
  what: string;
  format: string;
  wish: unknown;
  state: "waiting" | "running" | "done" | "failed" | "cancelled" | "gone";
  turn: string | null;
  rows: number;
  of_rows: number | null;
  bytes: number | null;
  fault: unknown;
  cancel_asked: boolean;
  created_at: Date;
  started_at: Date | null;
  beat_at: Date | null;
  finished_at: Date | null;
  expires_at: Date | null;
  user_id: string | null;
}

export interface FieldChoices {
  workspace_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  field: string;
  source_id: string;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface FoldedRecords {
  workspace_id: string;
  id: string;
  kind: "account" | "person" | "contact-point";
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  merge_id: string;
  whole: unknown;
}

export interface GiftMoves {
  workspace_id: string;
  id: string;
  gift_id: string;
  errand_id: string | null;
  change: number;
  reason: string;
  user_id: string | null;
  created_at: Date;
}

export interface Gifts {
  workspace_id: string;
  id: string;
  name: string;
  cost_minor: number;
  currency: string;
  low_at: number;
  retired_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface Handovers {
  workspace_id: string;
  id: string;
  account_id: string;
  from_user_id: string | null;
  to_user_id: string;
  reason: string | null;
  ended_at: Date | null;
  created_at: Date;
}

export interface Holidays {
  workspace_id: string;
  day: string;
  country: string;
  name: string;
}

export interface IdempotencyKeys {
  workspace_id: string;
  key: string;
  request_hash: string;
  status: number | null;
  response: unknown;
  created_at: Date;
  holder: string | null;
  done: boolean;
}

export interface ImportRows {
  workspace_id: string;
  import_id: string;
  id: string;
  file: number;
  line: number;
  outcome: "skipped" | "failed";
  reason: string;
  raw: string;
  record_key: string | null;
}

export interface ImportSightings {
  workspace_id: string;
  import_id: string;
  kind: string;
  key_hash: string;
  row_hash: string;
}

export interface Imports {
  workspace_id: string;
  id: string;
  source_id: string;
  set_id: string | null;
  kind: string;
  state: "waiting" | "running" | "done" | "failed" | "cancelled" | "undone";
  dry_run: boolean;
  options: unknown;
  files: unknown;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  at_file: number;
  at_row: number;
  at_bytes: number;
  bytes: number;
  examples: unknown;
  fault: unknown;
  cancel_asked: boolean;
  created_at: Date;
  started_at: Date | null;
  beat_at: Date | null;
  finished_at: Date | null;
  strangers: unknown;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  proposed: number | null;
}

export interface Installation {
  name: string;
  value: unknown;
  updated_at: Date;
}

export interface Invitations {
  id: string;
  workspace_id: string;
  token_hash: string;
  role: "owner" | "member" | "reader";
  invited_by: string | null;
  expires_at: Date;
  used_at: Date | null;
  created_at: Date;
}

export interface Items {
  workspace_id: string;
  id: string;
  title: string;
  kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
  link: string | null;
  words: string | null;
  topics: string[];
  industries: string[];
  fresh_until: string | null;
  sample: boolean;
  retired_at: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface KnownHosts {
  workspace_id: string;
  host: string;
  port: number;
  fingerprint: string;
  seen_at: Date;
}

export interface LetterBatches {
  workspace_id: string;
  id: string;
  name: string;
  template_id: string;
  item_id: string | null;
  language: string;
  purpose: string;
  paper_window: string;
  layout: string | null;
  enclosures: string[];
  sender: unknown;
  asked: number;
  left_out: unknown;
  user_id: string | null;
  dated_on: string;
  printed_at: Date | null;
  posted_at: Date | null;
  posted_by: string | null;
  revision: number;
  created_at: Date;
}

export interface LetterSenders {
  workspace_id: string;
  id: string;
  name: string;
  street: string;
  postal_code: string;
  city: string;
  region: string | null;
  country: string;
  foot: string;
  revision: number;
  created_at: Date;
}

export interface LetterTemplates {
  workspace_id: string;
  id: string;
  name: string;
  sender_id: string;
  language: string;
  purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
  topic: string | null;
  benefit: string | null;
  subject: string;
  words: string;
  enclosures: string[];
  paper_window: "din-left" | "din-right" | "us-10";
  layout: string | null;
  retired_at: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface Letters {
  workspace_id: string;
  id: string;
  batch_id: string;
  touch_id: string;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  code: string;
  place: number;
  lines: string[];
  country: string;
  postal_code: string | null;
  subject: string;
  words: string;
  blanks: string[];
  returned_at: Date | null;
  return_reason: "moved" | "unknown" | "refused" | "other" | null;
  revision: number;
  created_at: Date;
}

export interface MailEvents {
  workspace_id: string;
  id: string;
  touch_id: string;
  touch_created_at: Date;
  mailing_id: string;
  kind: "picture" | "link" | "trap";
  target: string | null;
  head: boolean;
  prefetch: boolean;
  agent: string;
  happened_at: Date;
  class: "human" | "machine" | null;
  reason: string | null;
}

export interface MailImages {
  workspace_id: string;
  id: string;
  name: string;
  type: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  bytes: Buffer;
  created_at: Date;
}

export interface MailTemplates {
  workspace_id: string;
  id: string;
  name: string;
  subject: string;
  text: string;
  html: string | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
  purpose: string;
  topic: string | null;
  language: string;
  mjml: string | null;
  retired_at: Date | null;
}

export interface MailboxEntries {
  workspace_id: string;
  folder_id: string;
  validity: string;
  uid: number;
  mailbox_id: string;
  outcome: "stored" | "skipped" | "failed";
  reason: string | null;
  message_id: string | null;
}

export interface MailboxFolders {
  workspace_id: string;
  mailbox_id: string;
  id: string;
  path: string;
  validity: string;
  seen_uid: number;
}

export interface Mailboxes {
  workspace_id: string;
  id: string;
  kind: "imap" | "drop";
  name: string;
  address: string;
  host: string | null;
  port: number | null;
  security: "tls" | "starttls" | "none";
  login: string | null;
  auth: "password" | "oauth";
  user_id: string | null;
  never_folders: string[];
  never_domains: string[];
  since_on: string | null;
  state: "active" | "paused" | "stopped";
  fault: unknown;
  synced_at: Date | null;
  lease: string | null;
  leased_until: Date | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface MailingRecipients {
  workspace_id: string;
  mailing_id: string;
  person_id: string;
  id: string;
  account_id: string | null;
}

export interface Mailings {
  workspace_id: string;
  id: string;
  name: string;
  sender_id: string;
  purpose: string;
  topic: string | null;
  subject: string;
  text: string;
  html: string | null;
  state: "draft" | "started" | "stopped";
  user_id: string | null;
  revision: number;
  created_at: Date;
  started_at: Date | null;
  stopped_at: Date | null;
  language: string;
  mjml: string | null;
  template_id: string | null;
  item_id: string | null;
  benefit: string | null;
  audience: unknown;
  left_out: unknown;
  tracked: boolean;
}

export interface MatchKeys {
  workspace_id: string;
  kind: "account" | "person";
  key: number;
  record_id: string;
}

export interface MatchModels {
  workspace_id: string;
  kind: "account" | "person";
  records: number;
  model: unknown;
  learned_at: Date;
}

export interface MatchPairs {
  workspace_id: string;
  id: string;
  kind: "account" | "person";
  a_id: string;
  b_id: string;
  probability: number | null;
  weights: unknown;
  state: "open" | "merged" | "never" | "left";
  found_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  evidence: number | null;
}

export interface MatchRuns {
  workspace_id: string;
  id: string;
  state: "waiting" | "running" | "done" | "cancelled" | "failed";
  step: "keys" | "model" | "pairs";
  at_kind: "account" | "person";
  at_id: string | null;
  done: number;
  total: number;
  found: number;
  cancel_asked: boolean;
  problem: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface MatchWaiting {
  workspace_id: string;
  id: string;
  kind: "account" | "person";
  ids: string[];
  keyed: boolean;
  created_at: Date;
}

export interface MergeMoves {
  workspace_id: string;
  merge_id: string;
  id: string;
  record_kind: string;
  column_name: string;
  from_id: string;
  to_id: string;
  ids: string[];
}

export interface MergeRules {
  workspace_id: string;
  kind: "account" | "person";
  id: string;
  by_itself: boolean;
  precision_bar: number;
  revision: number;
  created_at: Date;
}

export interface Merges {
  workspace_id: string;
  id: string;
  kind: "account" | "person";
  kept_id: string;
  folded_id: string;
  folded_name: string;
  how: "hand" | "question" | "itself";
  probability: number | null;
  winners: unknown;
  set_id: string;
  undone_at: Date | null;
  undone_set_id: string | null;
  created_at: Date;
}

export interface MessageKeys {
  workspace_id: string;
  key: string;
  message_id: string;
  message_created_at: Date;
  conversation_id: string | null;
  print: string;
}

export interface MessageSources {
  workspace_id: string;
  message_id: string;
  raw: Buffer;
}

export interface Messages {
  workspace_id: string;
  id: string;
  created_at: Date;
  direction: "in" | "out";
  kind: "human" | "auto-reply" | "left" | "bounce" | "complaint" | "unsubscribe" | "receipt";
  conversation_id: string | null;
  internet_id: string | null;
  subject: string;
  from_name: string | null;
  from_address: string | null;
  recipients: unknown;
  sent_at: Date;
  written: string;
  quoted: string | null;
  signature: string | null;
  attachments: unknown;
  bytes: number;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  touch_id: string | null;
  about_touch_id: string | null;
  told: unknown;
  private_to: string | null;
}

export interface Migrations {
  number: number;
  name: string;
  ran_at: Date;
}

export interface MoveQuestions {
  workspace_id: string;
  id: string;
  person_id: string;
  account_id: string;
  against_account_id: string;
  employment_id: string;
  against_employment_id: string;
  told_by: string | null;
  against_told_by: string | null;
  evidence: string;
  confidence_percent: number;
  answer: "moved" | "both" | "wrong" | null;
  answered_at: Date | null;
  answered_by: string | null;
  revision: number;
  created_at: Date;
}

export interface Moves {
  workspace_id: string;
  id: string;
  person_id: string;
  from_account_id: string;
  to_account_id: string | null;
  from_employment_id: string;
  to_employment_id: string | null;
  moved_on: string;
  evidence: string;
  told_by: string | null;
  confidence_percent: number;
  revision: number;
  created_at: Date;
  message_id: string | null;
}

export interface Notes {
  workspace_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  words: string;
  author_id: string | null;
  revision: number;
  created_at: Date;
}

export interface Notices {
  workspace_id: string;
  id: string;
  topic: string;
  ids: string[];
  created_at: Date;
}

export interface OrderLines {
  workspace_id: string;
  id: string;
  order_id: string;
  product_id: string | null;
  product_ref: string | null;
  quantity: string;
  unit_price: string;
  discount: string;
  amount_minor: number;
  created_at: Date;
}

export interface Orders {
  workspace_id: string;
  id: string;
  account_id: string;
  person_id: string | null;
  number: string | null;
  state: "open" | "cleared" | "cancelled";
  ordered_on: string;
  cleared_on: string | null;
  cancelled_on: string | null;
  currency: string;
  total_minor: number | null;
  amount_minor: number;
  freight_minor: number | null;
  seller_ref: string | null;
  note: string | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
  person_ref: string | null;
}

export interface Outgoing {
  workspace_id: string;
  touch_id: string;
  touch_created_at: Date;
  channel: string;
  sender_id: string | null;
  batch_id: string | null;
  due_at: Date;
  content: unknown;
  attempts: number;
  waits_for: string | null;
  lease: string | null;
  leased_until: Date | null;
  handed_at: Date | null;
  created_at: Date;
  tried_at: Date | null;
}

export interface OutgoingFiles {
  workspace_id: string;
  id: string;
  user_id: string | null;
  touch_id: string | null;
  place: number;
  name: string;
  type: string;
  size_bytes: number;
  content: Buffer;
  created_at: Date;
}

export interface Pauses {
  workspace_id: string;
  id: string;
  channel: string | null;
  sender_id: string | null;
  batch_id: string | null;
  reason: string;
  user_id: string | null;
  created_at: Date;
  ended_at: Date | null;
}

export interface People {
  workspace_id: string;
  id: string;
  name: string;
  given_name: string | null;
  family_name: string | null;
  honorific: string | null;
  birthday: string | null;
  language: string | null;
  time_zone: string | null;
  sample: boolean;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface PersonTags {
  workspace_id: string;
  tag_id: string;
  person_id: string;
  id: string;
}

export interface Plays {
  workspace_id: string;
  id: string;
  kind: "hold" | "follow";
  move_id: string;
  account_id: string | null;
  person_id: string;
  task_id: string;
  created_at: Date;
}

export interface Preferences {
  workspace_id: string;
  id: string;
  person_id: string;
  topics_on: string[];
  topics_off: string[];
  channels_off: string[];
  rhythm_days: number | null;
  paused_until: string | null;
  revision: number;
  created_at: Date;
  updated_at: Date;
  tracking: "yes" | "no" | null;
}

export interface Products {
  workspace_id: string;
  id: string;
  name: string;
  number: string | null;
  product_group: string | null;
  unit: string | null;
  price_minor: number | null;
  cost_minor: number | null;
  currency: string | null;
  discontinued: boolean;
  sample: boolean;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface PromiseStates {
  workspace_id: string;
  account_id: string;
  id: string;
  gap_days: number | null;
  reason: string | null;
  created_at: Date;
}

export interface PromiseWeeks {
  workspace_id: string;
  account_id: string;
  week_on: string;
  customer_weeks: number;
  kept_weeks: number;
}

export interface Promises {
  workspace_id: string;
  id: string;
  name: string;
  longest_gap_days: number;
  shortest_gap_days: number;
  is_default: boolean;
  revision: number;
  created_at: Date;
}

export interface ProviderEvents {
  workspace_id: string;
  provider_id: string;
  event_id: string;
  id: string;
  touch_id: string | null;
  kind: string;
  told: unknown;
  created_at: Date;
}

export interface QuietHours {
  workspace_id: string;
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
  from_minute: number;
  to_minute: number;
  days: number[];
  holidays: boolean;
}

export interface Refunds {
  workspace_id: string;
  id: string;
  order_id: string;
  account_id: string;
  refunded_on: string;
  currency: string;
  amount_minor: number;
  reason: string | null;
  created_at: Date;
  revision: number;
}

export interface Relationships {
  workspace_id: string;
  id: string;
  account_id: string;
  status: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
  started_on: string | null;
  ended_on: string | null;
  reason: string | null;
  created_at: Date;
}

export interface RemoteCards {
  workspace_id: string;
  source_id: string;
  href: string;
  uid: string;
  etag: string;
  text: string;
  came_at: Date;
}

export interface ReplyTemplates {
  workspace_id: string;
  id: string;
  name: string;
  words: string;
  revision: number;
  created_at: Date;
}

export interface SavedViews {
  workspace_id: string;
  id: string;
  screen: "customers" | "prospects" | "people" | "products" | "library";
  name: string;
  owner_id: string | null;
  shared: boolean;
  shape: unknown;
  position: number;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface SealedSecrets {
  workspace_id: string;
  owner_kind: string;
  owner_id: string;
  name: string;
  key_id: string;
  sealed: Buffer;
  created_at: Date;
}

export interface SearchEntries {
  workspace_id: string;
  record_id: string;
  kind: string;
  account_id: string | null;
  title: string;
  detail: string | null;
  name_words: string;
  place_words: string;
  point_words: string;
  source: number;
  address_words: string;
}

export interface SearchFills {
  workspace_id: string;
  version: number;
  at_kind: string | null;
  at_id: string | null;
}

export interface SearchLetters {
  workspace_id: string;
  letter: string;
}

export interface SearchTexts {
  workspace_id: string;
  record_id: string;
  kind: "note" | "touch";
  written_at: Date;
  words: string;
}

export interface SearchWords {
  workspace_id: string;
  word: string;
  n: number;
}

export interface SendingAccounts {
  workspace_id: string;
  id: string;
  name: string;
  from_name: string;
  from_address: string;
  reply_to: string | null;
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  username: string | null;
  user_id: string | null;
  bounce_domain: string | null;
  max_connections: number;
  per_hour: number | null;
  per_domain_hour: number | null;
  warm_up_from: string | null;
  warm_up_daily: number;
  revision: number;
  created_at: Date;
  removed_at: Date | null;
  turn: string | null;
  turn_until: Date | null;
  turn_again: boolean;
  fault: string | null;
  fault_said: string | null;
  fault_at: Date | null;
  faults: number;
  rests_until: Date | null;
}

export interface SentHours {
  workspace_id: string;
  sender_id: string;
  hour: Date;
  domain: string;
  n: number;
}

export interface SignatureProposals {
  workspace_id: string;
  id: string;
  person_id: string;
  employment_id: string | null;
  kind: "phone" | "title" | "postal" | "email" | "successor" | "left";
  value: string;
  normal: string;
  fields: unknown;
  message_id: string;
  told_at: Date;
  taken: boolean | null;
  decided_at: Date | null;
  decided_by: string | null;
  task_id: string | null;
}

export interface Snoozes {
  workspace_id: string;
  id: string;
  account_id: string;
  user_id: string | null;
  until_on: string;
  reason: string;
  created_at: Date;
}

export interface SourceDifferences {
  workspace_id: string;
  reconciliation_id: string;
  id: string;
  kind: "not-here" | "not-there" | "field-differs" | "not-mapped";
  record_kind: string;
  key: string | null;
  line: number | null;
  record_id: string | null;
  name: string | null;
  field: string | null;
  here: string | null;
  there: string | null;
  why: string;
  detail: unknown;
}

export interface SourceMappings {
  workspace_id: string;
  id: string;
  source_id: string;
  kind: string;
  mark: string;
  mapping: unknown;
  import_id: string | null;
  created_at: Date;
}

export interface SourceProposals {
  workspace_id: string;
  id: string;
  source_id: string;
  run_id: string;
  kind: string;
  key: string;
  state: "open" | "accepted" | "kept" | "returned";
  set_id: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  created_at: Date;
}

export interface SourceReconciliations {
  workspace_id: string;
  id: string;
  source_id: string;
  state: "waiting" | "running" | "done" | "failed";
  fresh: boolean;
  counts: unknown;
  fault: unknown;
  created_at: Date;
  finished_at: Date | null;
}

export interface SourceRecordVersions {
  workspace_id: string;
  kind: string;
  key: string;
  source_id: string;
  import_id: string;
  replaced_by_id: string;
  row_hashes: string[];
  payload: unknown;
  mapping_id: string | null;
}

export interface SourceRecords {
  workspace_id: string;
  source_id: string;
  kind: "account" | "person" | "product" | "order" | "order-line" | "touch";
  key: string;
  id: string;
  row_hashes: string[];
  payload: unknown;
  import_id: string;
  changed_import_id: string;
  waits_for: "account" | "order" | null;
  waits_for_key: string | null;
  waiting: unknown;
  account_id: string | null;
  person_id: string | null;
  product_id: string | null;
  order_id: string | null;
  line_id: string | null;
  touch_id: string | null;
  created_at: Date;
  mapping_id: string | null;
}

export interface SourceRuns {
  workspace_id: string;
  id: string;
  source_id: string;
  state: "waiting" | "fetching" | "looking" | "held" | "importing" | "done" | "failed" | "dismissed";
  asked_by: "hand" | "schedule";
  brings_all: boolean;
  files: unknown;
  found: unknown;
  held: unknown;
  confirmed_at: Date | null;
  confirmed_by: string | null;
  import_id: string | null;
  cursor: unknown;
  fault: unknown;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  cursor_of: string | null;
  anew: boolean;
  beat_at: Date | null;
}

export interface SourceSightings {
  workspace_id: string;
  run_id: string;
  kind: string;
  key: string;
}

export interface Sources {
  workspace_id: string;
  id: string;
  name: string;
  created_at: Date;
  kind: string;
  settings: unknown;
  reading: unknown;
  recognise: unknown;
  relationship: "customer" | "prospect";
  create_missing: boolean;
  brings_all: boolean;
  schedule: unknown;
  next_run_at: Date | null;
  state: "active" | "paused" | "stopped";
  fault: unknown;
  misses: number;
  trust: number;
  guards: unknown;
  cursor: unknown;
  removed_at: Date | null;
  revision: number;
  updated_at: Date;
  cursor_of: string | null;
  brings_all_chosen: boolean;
}

export interface Standing {
  workspace_id: string;
  account_id: string;
  name: string;
  kind: string;
  industry: string | null;
  city: string | null;
  country: string | null;
  owner_id: string | null;
  owner_name: string | null;
  relationship: string | null;
  since_on: string | null;
  created_at: Date;
  revenue_12m_minor: number;
  revenue_apart: unknown;
  orders_12m: number;
  first_order_on: string | null;
  last_order_on: string | null;
  last_touch_at: Date | null;
  last_valued_touch_at: Date | null;
  last_valued_touch_on: string | null;
  gap_days: number | null;
  next_due_on: string | null;
  people_known: number;
  people_reachable: number;
  people_touched: number;
  stale_on: string | null;
  marks: number;
}

export interface StoryReasons {
  workspace_id: string;
  id: string;
  label: string;
  position: number;
  created_at: Date;
  revision: number;
}

export interface SuppressionEntries {
  workspace_id: string;
  id: string;
  list_id: string;
  kind: "email" | "phone" | "postal" | "social";
  normal: string | null;
  hash: string | null;
  created_at: Date;
}

export interface SuppressionLists {
  workspace_id: string;
  id: string;
  name: string;
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | null;
  origin: "import" | "hand" | "links" | "words";
  entries: number;
  arriving_until: Date | null;
  lifted_at: Date | null;
  revision: number;
  created_at: Date;
  topic_id: string | null;
}

export interface Suppressions {
  workspace_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit" | null;
  reason: string;
  evidence: string;
  created_at: Date;
}

export interface SurvivalRules {
  workspace_id: string;
  id: string;
  record_kind: "account" | "person";
  field: string | null;
  rule: "trust" | "newest" | "complete" | "source";
  source_id: string | null;
  person_first: boolean;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export interface Tags {
  workspace_id: string;
  id: string;
  name: string;
  colour: string | null;
  created_at: Date;
  revision: number;
}

export interface Tasks {
  workspace_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  user_id: string | null;
  touch_id: string | null;
  title: string;
  due_on: string | null;
  done_at: Date | null;
  revision: number;
  created_at: Date;
  message_id: string | null;
}

export interface Texts {
  workspace_id: string;
  id: string;
  provider_id: string;
  direction: "in" | "out";
  number: string;
  words: string;
  parts: number;
  touch_id: string | null;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  blanks: string[];
  created_at: Date;
}

export interface Topics {
  workspace_id: string;
  id: string;
  name: string;
  names: unknown;
  starts: "on" | "off";
  position: number;
  removed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface TouchKeys {
  workspace_id: string;
  key: string;
  touch_id: string;
  touch_created_at: Date;
}

export interface TouchReasons {
  workspace_id: string;
  touch_id: string;
  id: string;
  touch_created_at: Date;
  kind: "refused" | "failed" | "uncertain" | "settled" | "cancelled";
  reason: string;
  detail: string | null;
  user_id: string | null;
  created_at: Date;
}

export interface Touches {
  workspace_id: string;
  id: string;
  created_at: Date;
  account_id: string | null;
  person_id: string | null;
  channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
  direction: "in" | "out";
  purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell" | null;
  state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
  outcome: "reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned" | null;
  happened_at: Date | null;
  item_id: string | null;
  benefit: string | null;
  note: string | null;
  conversation_id: string | null;
  answered_at: Date | null;
  user_id: string | null;
  user_ref: string | null;
  revision: number;
  updated_at: Date;
  contact_point_id: string | null;
  due_at: Date | null;
  batch_id: string | null;
  topic: string | null;
  manner: "bulk" | "personal" | "service" | null;
  person_ref: string | null;
}

export interface TraitNames {
  workspace_id: string;
  id: string;
  record_kind: "account" | "person";
  kind: "demographic" | "behavioural" | "psychographic" | "transactional";
  name: string;
  reads: string | null;
  wanted: boolean;
  fresh_days: number | null;
  position: number;
  removed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface Traits {
  workspace_id: string;
  id: string;
  name_id: string;
  account_id: string | null;
  person_id: string | null;
  value: string;
  quote: string | null;
  source_kind: "manual" | "conversation" | "document" | "import" | "survey" | "mail";
  source: string | null;
  confidence_percent: number;
  author_id: string | null;
  learned_on: string;
  confirmed_on: string;
  ended_on: string | null;
  revision: number;
  created_at: Date;
  confirmed_source_kind: "manual" | "conversation" | "document" | "import" | "survey" | "mail" | null;
  confirmed_source: string | null;
  confirmed_by_id: string | null;
}

export interface Users {
  id: string;
  workspace_id: string;
  login_id: string | null;
  name: string;
  email: string;
  role: "owner" | "member" | "reader";
  time_zone: string | null;
  language: string | null;
  capacity: unknown;
  settings: unknown;
  disabled_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface VerificationChecks {
  workspace_id: string;
  id: string;
  verification_id: string;
  place: number;
  stratum: "top" | "rest";
  question: "there" | "role" | "email" | "phone" | "address";
  account_id: string;
  person_id: string | null;
  employment_id: string | null;
  contact_point_id: string | null;
  source_id: string | null;
  owner_id: string | null;
  user_id: string | null;
  worth_minor: number;
  value: string | null;
  known_on: string;
  outcome: "right" | "wrong" | "not-reached" | null;
  right_value: string | null;
  note: string | null;
  outcome_on: string | null;
  outcome_at: Date | null;
  outcome_by: string | null;
  revision: number;
  created_at: Date;
}

export interface Verifications {
  workspace_id: string;
  id: string;
  name: string;
  unit: "customer" | "person";
  questions: string[];
  method: "margin" | "discovery";
  margin: number;
  confidence: number;
  top: number;
  seed: string;
  drawn_on: string;
  population: number;
  size: number;
  frame: unknown;
  fingerprint: string;
  drawn_by: string | null;
  closed_at: Date | null;
  revision: number;
  created_at: Date;
}

export interface Workspaces {
  id: string;
  name: string;
  time_zone: string;
  currency: string;
  language: string;
  settings: unknown;
  revision: number;
  created_at: Date;
}

export interface Tables {
  absences: Absences;
  account_knowledge: AccountKnowledge;
  account_parents: AccountParents;
  account_story_reasons: AccountStoryReasons;
  account_tags: AccountTags;
  accounts: Accounts;
  address_reports: AddressReports;
  api_keys: ApiKeys;
  call_entries: CallEntries;
  call_lists: CallLists;
  call_scripts: CallScripts;
  card_changes: CardChanges;
  card_clocks: CardClocks;
  card_removals: CardRemovals;
  cards: Cards;
  change_sets: ChangeSets;
  changes: Changes;
  channel_providers: ChannelProviders;
  check_points: CheckPoints;
  consent_wording_versions: ConsentWordingVersions;
  consent_wordings: ConsentWordings;
  consents: Consents;
  contact_limits: ContactLimits;
  contact_points: ContactPoints;
  conversation_answers: ConversationAnswers;
  conversation_notes: ConversationNotes;
  conversation_readers: ConversationReaders;
  conversations: Conversations;
  country_rules: CountryRules;
  counts: Counts;
  custom_fields: CustomFields;
  custom_values: CustomValues;
  devices: Devices;
  dkim_keys: DkimKeys;
  domain_reports: DomainReports;
  employments: Employments;
  errands: Errands;
  exchange_rates: ExchangeRates;
  export_files: ExportFiles;
  field_choices: FieldChoices;
  folded_records: FoldedRecords;
  gift_moves: GiftMoves;
  gifts: Gifts;
  handovers: Handovers;
  holidays: Holidays;
  idempotency_keys: IdempotencyKeys;
  import_rows: ImportRows;
  import_sightings: ImportSightings;
  imports: Imports;
  installation: Installation;
  invitations: Invitations;
  items: Items;
  known_hosts: KnownHosts;
  letter_batches: LetterBatches;
  letter_senders: LetterSenders;
  letter_templates: LetterTemplates;
  letters: Letters;
  mail_events: MailEvents;
  mail_images: MailImages;
  mail_templates: MailTemplates;
  mailbox_entries: MailboxEntries;
  mailbox_folders: MailboxFolders;
  mailboxes: Mailboxes;
  mailing_recipients: MailingRecipients;
  mailings: Mailings;
  match_keys: MatchKeys;
  match_models: MatchModels;
  match_pairs: MatchPairs;
  match_runs: MatchRuns;
  match_waiting: MatchWaiting;
  merge_moves: MergeMoves;
  merge_rules: MergeRules;
  merges: Merges;
  message_keys: MessageKeys;
  message_sources: MessageSources;
  messages: Messages;
  migrations: Migrations;
  move_questions: MoveQuestions;
  moves: Moves;
  notes: Notes;
  notices: Notices;
  order_lines: OrderLines;
  orders: Orders;
  outgoing: Outgoing;
  outgoing_files: OutgoingFiles;
  pauses: Pauses;
  people: People;
  person_tags: PersonTags;
  plays: Plays;
  preferences: Preferences;
  products: Products;
  promise_states: PromiseStates;
  promise_weeks: PromiseWeeks;
  promises: Promises;
  provider_events: ProviderEvents;
  quiet_hours: QuietHours;
  refunds: Refunds;
  relationships: Relationships;
  remote_cards: RemoteCards;
  reply_templates: ReplyTemplates;
  saved_views: SavedViews;
  sealed_secrets: SealedSecrets;
  search_entries: SearchEntries;
  search_fills: SearchFills;
  search_letters: SearchLetters;
  search_texts: SearchTexts;
  search_words: SearchWords;
  sending_accounts: SendingAccounts;
  sent_hours: SentHours;
  signature_proposals: SignatureProposals;
  snoozes: Snoozes;
  source_differences: SourceDifferences;
  source_mappings: SourceMappings;
  source_proposals: SourceProposals;
  source_reconciliations: SourceReconciliations;
  source_record_versions: SourceRecordVersions;
  source_records: SourceRecords;
  source_runs: SourceRuns;
  source_sightings: SourceSightings;
  sources: Sources;
  standing: Standing;
  story_reasons: StoryReasons;
  suppression_entries: SuppressionEntries;
  suppression_lists: SuppressionLists;
  suppressions: Suppressions;
  survival_rules: SurvivalRules;
  tags: Tags;
  tasks: Tasks;
  texts: Texts;
  topics: Topics;
  touch_keys: TouchKeys;
  touch_reasons: TouchReasons;
  touches: Touches;
  trait_names: TraitNames;
  traits: Traits;
  users: Users;
  verification_checks: VerificationChecks;
  verifications: Verifications;
  workspaces: Workspaces;
}
