/** The class of each table (see docs/architecture.md): it decides policies, grants, and where the table lives on a distributed engine. */
export type TableClass = "workspace" | "reference" | "local";

export const manifest: Record<string, TableClass> = {
  // platform
  workspaces: "reference",
  users: "reference",
  change_sets: "workspace",
  changes: "workspace",
  notices: "workspace",
  counts: "workspace",
  idempotency_keys: "workspace",
  api_keys: "local",
  invitations: "local",
  installation: "local",
  migrations: "local",
  // know
  accounts: "workspace",
  people: "workspace",
  employments: "workspace",
  relationships: "workspace",
  contact_points: "workspace",
  suppressions: "workspace",
  notes: "workspace",
  tags: "workspace",
  account_tags: "workspace",
  person_tags: "workspace",
  custom_fields: "workspace",
  custom_values: "workspace",
  story_reasons: "workspace",
  account_story_reasons: "workspace",
  products: "workspace",
  orders: "workspace",
  order_lines: "workspace",
  refunds: "workspace",
  exchange_rates: "workspace",
  tasks: "workspace",
  touches: "workspace",
  touch_keys: "workspace",
  match_pairs: "workspace",
  merges: "workspace",
  merge_moves: "workspace",
  folded_records: "workspace",
  sources: "workspace",
  imports: "workspace",
  import_rows: "workspace",
  import_sightings: "workspace",
  source_records: "workspace",
  moves: "workspace",
  plays: "workspace",
  move_questions: "workspace",
  // weigh
  standing: "workspace",
  // plan
  promises: "workspace",
  promise_states: "workspace",
  promise_weeks: "workspace",
  items: "workspace",
  // desk
  snoozes: "workspace",
  handovers: "workspace",
  saved_views: "workspace",
  search_entries: "workspace",
  search_words: "workspace",
  search_letters: "workspace",
  export_files: "workspace",
};

/** Which rows of a reference table a member of the workspace may see. */
export const membership: Record<string, string> = {
  workspaces: "id = (select nullif(current_setting('app.workspace', true), '')::uuid)",
  users: "workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)",
};
