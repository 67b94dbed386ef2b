import { open, stat } from "node:fs/promises";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { planFiles } from "../importing/plan-files.ts";
import type { PlannedFile } from "../importing/plan-files.ts";
import { becameId, presentRecord } from "../importing/present-record.ts";
import { openReader } from "../importing/read-chunks.ts";
import { forgetSightings, noteSeen } from "../importing/seen-keys.ts";
import { mainKinds } from "../importing/source-row.ts";
import { lackingFields } from "../mapping/index.ts";
import { openFile, type Opened } from "../reading/index.ts";
import { splitPlain, splitQuoted } from "../reading/split-row.ts";
import { type Found, type KindFound, nothingFound } from "./guards.ts";
import type { RunFile } from "./run.ts";
import { type SettledFile, settleFile } from "./settle-file.ts";
import type { Source } from "./source.ts";

/** Shown of what can't be read. */
const shownExamples = 5;

/**
 * Reads a run's files from end to end and changes nothing: how each would be read, which keys come, what is torn, unreadable or missing. The keys
 * stay in `source_sightings` under the run's id.
 */
export async function lookOver(
  ctx: Ctx,
  source: Source,
  run: { id: string; files: RunFile[] },
  before: Found | null,
  confirmed: boolean,
): Promise<{ files: RunFile[]; found: Found }> {
  const found = nothingSeen();
  await inWorkspace(ctx, (tx) => forgetSightings(tx, run.id));
  const settled: SettledFile[] = [];
  for (const [at, file] of run.files.entries()) {
    const one = await settleFile(source, file);
    if (!one) continue;
    settled.push(one.file);
    if (one.columns.gone.length > 0 || one.columns.added.length > 0) found.columns.push(one.columns);
    // Columns that are gone may hold the keys: nothing is said about rows before somebody has looked at the columns.
    if (one.columns.gone.length > 0 && !confirmed) continue;
    refuseLacking(one.file);
    const { path, name, sheet, mapping } = one.file;
    const [planned] = await planFiles(
      [{ path, name, as: mapping.as, mapping, sheet, delimiter: source.reading.delimiter }],
      [],
    );
    if (planned) await lookAtRows(ctx, run.id, planned, one.file.opened, at, found, before);
  }
  const kinds =
    settled.length > 0
      ? settled.map(({ mapping }) => mainKinds[mapping.as])
      : source.mappings.map(({ as }) => mainKinds[as]);
  await countKinds(ctx, source.id, run.id, kinds, found);
  return { files: settled.map(({ name, path, as, sheet, mapping }) => ({ name, path, as, sheet, mapping })), found };
}

/** The same look over the files of an import: how they are read was settled by whoever brings them. */
export async function lookOverPlanned(ctx: Ctx, source: string, id: string, files: PlannedFile[]): Promise<Found> {
  const found = nothingSeen();
  await inWorkspace(ctx, (tx) => forgetSightings(tx, id));
  for (const [at, file] of files.entries())
    await lookAtRows(ctx, id, file, await openFile(file.path, file.reading), at, found, null);
  const kinds = files.map(({ kind }) => mainKinds[kind]);
  await countKinds(ctx, source, id, kinds, found);
  await inWorkspace(ctx, (tx) => forgetSightings(tx, id));
  return found;
}

const nothingSeen = (): Found => ({ ...nothingFound(), kinds: {}, examples: [], torn: [], columns: [], ended: {} });

const kindOf = (found: Found, kind: string): KindFound => (found.kinds[kind] ??= nothingFound());

function refuseLacking({ mapping }: SettledFile): void {
  const lacks = lackingFields(mapping);
  if (lacks.length > 0) throw new Fault("mapping_incomplete", { needed: lacks.join(" and ") });
}

async function lookAtRows(
  ctx: Ctx,
  run: string,
  file: PlannedFile,
  opened: Opened,
  at: number,
  found: Found,
  before: Found | null,
): Promise<void> {
  const kind = mainKinds[file.kind];
  const mine = kindOf(found, kind);
  const reader = await openReader(file, at, "");
  let last: { line: number; raw: string; reason: string | null } | undefined;
  for await (const chunk of reader.chunks(0)) {
    mine.rows += chunk.rows.length + chunk.refused.length;
    mine.unreadable += chunk.refused.length;
    for (const { line, reason } of chunk.refused.slice(0, shownExamples - found.examples.length))
      found.examples.push({ file: file.name, line, reason });
    for (const row of [chunk.rows.at(-1), chunk.refused.at(-1)])
      if (row && row.line >= (last?.line ?? 0))
        last = { line: row.line, raw: row.raw, reason: "reason" in row ? row.reason : null };
    const keys = chunk.rows.map((row) => row.key);
    await inWorkspace(ctx, (tx) => noteSeen(tx, run, kind, keys));
  }
  const ended = await endsWithLineEnd(file.path);
  found.ended[String(at)] = ended;
  if (!last) return;
  const sign = tornSign(opened, last, ended);
  if (sign) found.torn.push({ file: file.name, line: last.line, sign });
  else if (opened.dialect && !ended && before?.ended[String(at)] === true)
    found.torn.push({ file: file.name, line: last.line, sign: "line-end" });
}

/** Why a file seems to stop in the middle of its last row. */
function tornSign(
  opened: Opened,
  last: { raw: string; reason: string | null },
  ended: boolean,
): "row" | "quote" | "card" | null {
  if (opened.kind === "vcard") return last.reason?.includes("END:VCARD") ? "card" : null;
  // A line of JSON that is cut off can't be read; one that is wrong in itself has its line end.
  if (opened.kind === "jsonl") return last.reason !== null && !ended ? "row" : null;
  if (!opened.dialect) return null;
  if (last.reason?.includes("never closed")) return "quote";
  if (ended) return null;
  const { delimiter, quote } = opened.dialect;
  const fields = last.raw.includes(quote)
    ? (splitQuoted(last.raw, 0, opened.dialect, true).fields ?? [])
    : splitPlain(last.raw, delimiter);
  return fields.length < opened.columns.length ? "row" : null;
}

async function endsWithLineEnd(path: string): Promise<boolean> {
  const { size } = await stat(path);
  const file = await open(path, "r");
  try {
    const end = Buffer.alloc(Math.min(2, size));
    await file.read(end, 0, end.length, size - end.length);
    // In UTF-16 with the small byte first a zero stands behind it.
    const last = end.at(-1) === 0 ? end.at(-2) : end.at(-1);
    return last === 10 || last === 13;
  } finally {
    await file.close();
  }
}

/**
 * Of the records the source is known by, kind by kind: how many should have come, which did not come under any of their keys, and how many keys came
 * for the first time. An old key of a record that came under another one is not missing.
 */
async function countKinds(ctx: Ctx, source: string, run: string, kinds: string[], found: Found): Promise<void> {
  const rows = await inWorkspace(
    ctx,
    (tx) =>
      tx.query<Pick<KindFound, "known" | "missing" | "anew"> & { kind: string }>(
        `with known as (
           select s.kind, bool_or(g.key is not null) as seen from source_records s
           left join source_sightings g on g.workspace_id = $1 and g.run_id = $3 and g.kind = s.kind and g.key = s.key
           where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($4::text[]) and ${presentRecord}
           group by s.kind, ${becameId("s")} having bool_or(s.payload is not null)
         ), here as (
           select k.kind, count(*)::int as known, (count(*) filter (where not k.seen))::int as missing from known k group by k.kind
         ), came as (
           select g.kind, count(*)::int as anew from source_sightings g
           where g.workspace_id = $1 and g.run_id = $3 and not exists (select from source_records r
             where r.workspace_id = $1 and r.kind = g.kind and r.key = g.key and r.source_id = $2)
           group by g.kind)
         select k.kind, coalesce(h.known, 0) as known, coalesce(h.missing, 0) as missing, coalesce(c.anew, 0) as anew
         from (select distinct u.kind from unnest($4::text[]) as u (kind)) k
         left join here h on h.kind = k.kind left join came c on c.kind = k.kind`,
        [tx.workspace, source, run, kinds],
      ),
    "read",
  );
  for (const { kind, ...counts } of rows) Object.assign(kindOf(found, kind), counts);
  for (const one of Object.values(found.kinds))
    for (const part of ["rows", "unreadable", "known", "missing", "anew"] as const) found[part] += one[part];
}
