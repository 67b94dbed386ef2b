/**
 * One rule over a batch of what is about to leave, as SQL. The batch is the relation `batch`, whose columns are told by the feature that owns it
 * (server/know/outgoing/README.md); `$1` is the workspace and `$2` the moment. A rule is asked for the whole batch at once, so it is written as one
 * set-based select, with `workspace_id = $1` on every table it joins.
 */
export interface BatchCheck {
  /** `consent`, `open case`: for people who read why. */
  name: string;
  /** A select of (touch_id, reason, detail): these don't leave, for good. The reason is a kebab-case word, the detail words or null. */
  refuses?: string;
  /** A select of (touch_id, reason, until): these leave later; a null `until` is asked again and again. Asked about what was not refused outright. */
  delays?: string;
  /** Counts how many leave: asked last, about what all others let through. */
  counts?: boolean;
}

let all: BatchCheck[] = [];

export function registerChecks(more: BatchCheck[]): void {
  for (const check of more) {
    if (all.some((known) => known.name === check.name)) throw new Error(`the check ${check.name} is registered twice`);
    if (!check.refuses && !check.delays) throw new Error(`the check ${check.name} says nothing`);
  }
  all = [...all, ...more];
}

export function batchChecks(): readonly BatchCheck[] {
  return all;
}

/**
 * What all rules say of the relation `batch`: the common table expressions `refused` (one row a touch) and `delayed` (the latest, not refused). Of what is
 * made distinct the database expects little, and looks it up by a hash, whatever it thinks of the rules; it would otherwise go through all of it once a row.
 */
export function verdictsSql(): string {
  const refuses = (counts: boolean): string =>
    joined(
      all.filter((check) => (check.counts ?? false) === counts).flatMap((check) => check.refuses ?? []),
      "select null::uuid, ''::text, null::text where false",
    );
  const delays = joined(
    all.flatMap((check) => check.delays ?? []),
    "select null::uuid, ''::text, null::timestamptz where false",
  );
  return `refused_outright (touch_id, reason, detail) as materialized (${refuses(false)}),
    let_through as materialized (select b.* from batch b where b.touch_id not in (select distinct r.touch_id from refused_outright r)),
    refusals (touch_id, reason, detail) as (
      select * from refused_outright union all (with batch as (select b.* from let_through b) ${refuses(true)})),
    refused as materialized (
      select distinct on (r.touch_id) r.touch_id, r.reason, r.detail from refusals r order by r.touch_id, r.reason, r.detail),
    delays (touch_id, reason, until) as (with batch as (select b.* from let_through b) ${delays}),
    delayed as materialized (
      select distinct on (d.touch_id) d.touch_id, d.reason, d.until from delays d
      where d.touch_id not in (select r.touch_id from refused r)
      order by d.touch_id, d.until desc nulls first, d.reason)`;
}

const joined = (rules: string[], none: string): string =>
  rules.length === 0 ? none : rules.map((rule) => `select * from (${rule}) as rule`).join("\nunion all ");
