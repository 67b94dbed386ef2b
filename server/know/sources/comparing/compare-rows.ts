import type { Tx } from "../../../platform/db/index.ts";
import { storedKind } from "../importing/decide-points.ts";
import type { MainKind } from "../importing/source-row.ts";
import { linkNormal, type MappedRecord, type PointPart } from "../mapping/index.ts";
import { choicesOf, claimsOf } from "../surviving/claims.ts";
import { customMark, employmentMark, saysOf, type SurvivingKind } from "../surviving/fields.ts";
import { storedFields } from "../surviving/settle-fields.ts";
import type { Survival } from "../surviving/survival.ts";
import { type Claim, type Rule, winnerOf } from "../surviving/winner.ts";
import { becameOf, type Known, knownRows } from "./known-rows.ts";
import type { Difference, ReconciledCounts, RowThere } from "./reconciliation.ts";
import { differingExtras, ownedBy } from "./stored-extras.ts";
import { differingOthers } from "./stored-others.ts";

/** Kept of a row that can't be read. */
const longestRaw = 2000;

interface Comparing {
  tx: Tx;
  sourceId: string;
  survival: Survival;
}

interface Met {
  row: RowThere & { key: string };
  known: Known;
}

/** Compares some rows with what is stored. Every row is counted once: same, differing, not here, or repeated. */
export async function compareRows(
  at: Comparing,
  runId: string,
  rows: RowThere[],
): Promise<{
  counts: Omit<ReconciledCounts, "records" | "matched" | "not_there" | "not_mapped">;
  differences: Difference[];
}> {
  const differences: Difference[] = [];
  const counts = { rows: rows.length, same: 0, differing: 0, not_here: 0, repeated: 0 };
  const readable = rows.filter((row): row is RowThere & { key: string } => row.key !== null);
  // Of rows that tell of one record the last counts, as it does when they are taken in.
  const last = new Map(readable.map((row) => [`${row.kind}|${row.key}`, row]));
  const fresh = await noteSeen(at.tx, runId, [...last.values()]);
  const known = await knownRows(at.tx, at.sourceId, [...last.values()]);
  const met: Met[] = [];
  for (const row of rows) {
    if (row.key === null) {
      counts.not_here++;
      differences.push({
        ...notHere(row),
        why: "failed",
        detail: { reason: row.reason, ...(row.raw ? { raw: row.raw.slice(0, longestRaw) } : {}) },
      });
      continue;
    }
    const mark = `${row.kind}|${row.key}`;
    if (last.get(mark) !== row || !fresh.has(mark)) {
      counts.repeated++;
      continue;
    }
    const there = known.get(mark);
    if (there?.present && row.record) met.push({ row: row as RowThere & { key: string }, known: there });
    else {
      counts.not_here++;
      differences.push({ ...notHere(row), ...whyNotHere(row, there) });
    }
  }
  const found = await differingFields(at, met);
  const differs = new Set(found.map(({ key, record_kind }) => `${record_kind}|${key}`));
  for (const { row } of met) {
    if (differs.has(`${row.kind}|${row.key}`)) counts.differing++;
    else counts.same++;
  }
  return { counts, differences: [...differences, ...found] };
}

function notHere(row: RowThere): Omit<Difference, "why" | "detail"> {
  const record = row.record ?? {};
  return {
    kind: "not-here",
    record_kind: row.kind,
    key: row.key,
    line: row.line,
    record_id: null,
    name:
      (row.kind === "account" ? record.account?.name : row.kind === "person" ? record.person?.name : undefined) ??
      record.order?.number ??
      record.product?.name ??
      null,
    field: null,
    here: null,
    there: null,
  };
}

function whyNotHere(row: RowThere, known: Known | undefined): Pick<Difference, "why" | "detail"> {
  if (row.reason !== null) return { why: "failed", detail: { reason: row.reason } };
  if (!known) return { why: "not-brought-in", detail: null };
  if (known.waits_for) return { why: "waits", detail: { for: known.waits_for, key: known.waits_for_key } };
  return { why: "removed-here", detail: null };
}

async function noteSeen(tx: Tx, runId: string, rows: { kind: MainKind; key: string }[]): Promise<Set<string>> {
  const noted = await tx.query<{ mark: string }>(
    `insert into source_sightings (workspace_id, run_id, kind, key) select $1, $2, k.kind, k.key from unnest($3::text[], $4::text[]) as k (kind, key)
     on conflict do nothing returning kind || '|' || key as mark`,
    [tx.workspace, runId, rows.map((row) => row.kind), rows.map((row) => row.key)],
  );
  return new Set(noted.map((row) => row.mark));
}

/** Field by field, each with its why. */
async function differingFields(at: Comparing, met: Met[]): Promise<Difference[]> {
  const found = [...(await survivors(at, "account", met)), ...(await survivors(at, "person", met))];
  found.push(...(await points(at.tx, "account", met)), ...(await points(at.tx, "person", met)));
  found.push(...(await extras(at, "account", met)), ...(await extras(at, "person", met)));
  for (const other of await differingOthers(at.tx, met)) found.push(difference(other.one, other.difference));
  return found;
}

async function survivors(
  { tx, sourceId, survival }: Comparing,
  kind: SurvivingKind,
  met: Met[],
): Promise<Difference[]> {
  const about = met.flatMap((one) => {
    const id = becameOf(one.known, kind);
    return id && one.row.record?.[kind] ? [{ one, id, says: saysOf(kind, one.row.record) }] : [];
  });
  const those = [...new Set(about.map(({ id }) => id))];
  const stored = await storedFields(tx, kind, those);
  const owned = kind === "account" ? await ownedBy(tx, those) : () => false;
  const differing = about.flatMap(({ one, id, says }) => {
    const row = stored.get(id);
    if (!row) return [];
    return Object.entries(says).flatMap(([field, there]) => {
      const here = row[field] ?? null;
      if (field === "owner_ref" && owned(id, there)) return [];
      return there === undefined || there === here ? [] : [{ one, id, field, here, there }];
    });
  });
  if (differing.length === 0) return [];
  const ids = [...new Set(differing.map(({ id }) => id))];
  const claims = await claimsOf(tx, survival, kind, ids);
  const choices = await choicesOf(tx, kind, ids);
  return differing.map(({ one, id, field, here, there }) => {
    const said = claims.get(`${id}|${field}`) ?? [];
    const rule = survival.ruleFor(kind, field);
    const base = { record_id: id, name: stored.get(id)?.["name"] ?? null, field, here, there };
    if (isStale(one)) return difference(one, { ...base, why: "not-brought-in", detail: null });
    const lost = lostTo(winnerOf(said, rule, choices.get(`${id}|${field}`) ?? null), sourceId, rule);
    if (lost) return difference(one, { ...base, ...lost });
    const another = said.some(({ value }) => value === here);
    return difference(one, { ...base, why: another ? "rules-not-applied" : "unexplained", detail: null });
  });
}

/** Who is believed instead of this source, where somebody is. */
function lostTo(
  winner: Claim | undefined,
  sourceId: string,
  { rule }: Rule,
): Pick<Difference, "why" | "detail"> | undefined {
  if (winner?.by === "person") return { why: "edited", detail: { by: winner.name, at: winner.at } };
  if (winner && winner.source !== sourceId) return { why: "lost", detail: { to: winner.name, at: winner.at, rule } };
  return undefined;
}

/**
 * Tags, notes, own fields, what they do not want, status, jobs. Of those that sources contradict each other about somebody else may be believed; the
 * others an import only adds, so somebody changed or took them away here.
 */
async function extras({ tx, sourceId, survival }: Comparing, kind: SurvivingKind, met: Met[]): Promise<Difference[]> {
  const about = met.flatMap((one) => {
    const { record } = one.row;
    const id = becameOf(one.known, kind);
    return id && record?.[kind] ? [{ one, id, record, accountId: becameOf(one.known, "account") }] : [];
  });
  if (about.length === 0) return [];
  const facts = await differingExtras(tx, kind, about);
  const ids = [...new Set(about.filter((_, at) => (facts[at] ?? []).length > 0).map(({ id }) => id))];
  const claims = await claimsOf(tx, survival, kind, ids, { about: ["employment", "relationship", "custom"] });
  const choices = await choicesOf(tx, kind, ids);
  return about.flatMap(({ one, id, record, accountId }, at) =>
    (facts[at] ?? []).map((fact) => {
      const base = { record_id: id, name: nameOf(record, kind), ...fact };
      if (isStale(one)) return difference(one, { ...base, why: "not-brought-in", detail: null });
      const field = kind === "person" && accountId ? (ofWork(fact.field, accountId) ?? fact.field) : fact.field;
      const mark = [field, customMark(fact.field)].map((each) => `${id}|${each}`).find((each) => claims.has(each));
      if (!mark) return difference(one, { ...base, why: "edited", detail: null });
      const rule = survival.ruleFor(kind, mark.slice(id.length + 1));
      const lost = lostTo(winnerOf(claims.get(mark) ?? [], rule, choices.get(mark) ?? null), sourceId, rule);
      return difference(one, { ...base, ...(lost ?? { why: "edited", detail: null }) });
    }),
  );
}

const workColumns: Record<string, string> = {
  title: "title",
  role: "buying_role",
  from: "started_on",
  until: "ended_on",
};
const ofWork = (field: string, account: string): string | undefined =>
  workColumns[field] && employmentMark(workColumns[field], account);

/** The row changed at the source since it was last taken in. */
function isStale({ row, known }: Met): boolean {
  return row.hash !== null && !known.row_hashes.includes(row.hash);
}

/** Contact points that the row tells and the record has not: imports only add them, so somebody changed or removed them here. */
async function points(tx: Tx, kind: SurvivingKind, met: Met[]): Promise<Difference[]> {
  const told = met.flatMap((one) => {
    const id = becameOf(one.known, kind);
    const record = one.row.record?.[kind] as { points?: PointPart[] } | undefined;
    return id && record?.points?.length ? [{ one, id, points: record.points }] : [];
  });
  if (told.length === 0) return [];
  const rows = await tx.query<{ owner: string; mark: string }>(
    `select c.${kind}_id as owner, m.mark from contact_points c
     cross join lateral (values (c.kind || '|' || c.normal), (c.kind || '=' || c.value)) as m (mark)
     where c.workspace_id = $1 and c.${kind}_id = any ($2::uuid[]) and c.${kind}_id is not null`,
    [tx.workspace, told.map(({ id }) => id)],
  );
  const have = new Set(rows.map((row) => `${row.owner}|${row.mark}`));
  const websites =
    kind === "account"
      ? await websitesOf(
          tx,
          told.map(({ id }) => id),
        )
      : new Map<string, string>();
  return told.flatMap(({ one, id, points: mine }) =>
    mine.flatMap((point) => {
      const { kind: stored } = storedKind(point);
      const there = have.has(`${id}|${stored}|${point.normal}`) || have.has(`${id}|${stored}=${point.written}`);
      const site = point.kind === "web" && websites.get(id) === point.normal;
      if (point.normal === "" || there || site) return [];
      const why = isStale(one) ? "not-brought-in" : "edited";
      const base = {
        record_id: id,
        name: nameOf(one.row.record, kind),
        field: stored,
        here: null,
        there: point.written,
      };
      return [difference(one, { ...base, why, detail: null })];
    }),
  );
}

async function websitesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; website: string }>(
    "select a.id, a.website from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]) and a.website is not null",
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, linkNormal(row.website)]));
}

function nameOf(record: MappedRecord | null, kind: SurvivingKind): string | null {
  return record?.[kind]?.name ?? null;
}

function difference(
  { row }: Met,
  rest: Pick<Difference, "record_id" | "name" | "field" | "here" | "there" | "why" | "detail">,
): Difference {
  return { kind: "field-differs", record_kind: row.kind, key: row.key, line: row.line, ...rest };
}
