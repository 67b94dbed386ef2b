import { open, stat } from "node:fs/promises";
import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { planFiles } from "../importing/plan-files.ts";
import { presentRecord } from "../importing/present-record.ts";
import { openReader } from "../importing/read-chunks.ts";
import { mainKinds } from "../importing/source-row.ts";
import { lackingFields } from "../mapping/index.ts";
import { splitPlain, splitQuoted } from "../reading/split-row.ts";
import type { Found } from "./guards.ts";
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
  const found: Found = {
    rows: 0,
    unreadable: 0,
    examples: [],
    torn: [],
    columns: [],
    known: 0,
    missing: 0,
    anew: 0,
    ended: {},
  };
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
    await lookAtRows(ctx, run.id, one.file, at, found, before);
  }
  const kinds = [
    ...new Set(
      settled.length > 0
        ? settled.map(({ mapping }) => mainKinds[mapping.as])
        : Object.values(source.mappings).map(({ as }) => mainKinds[as]),
    ),
  ];
  Object.assign(found, await inWorkspace(ctx, (tx) => compareKeys(tx, source.id, run.id, kinds), "read"));
  return { files: settled.map(({ name, path, as, sheet, mapping }) => ({ name, path, as, sheet, mapping })), found };
}

function refuseLacking({ mapping }: SettledFile): void {
  const lacks = lackingFields(mapping);
  if (lacks.length > 0) throw new Fault("mapping_incomplete", { needed: lacks.join(" and ") });
}

async function lookAtRows(
  ctx: Ctx,
  run: string,
  file: SettledFile,
  at: number,
  found: Found,
  before: Found | null,
): Promise<void> {
  const { opened } = file;
  const [planned] = await planFiles(
    [{ path: file.path, name: file.name, as: file.mapping.as, mapping: file.mapping, sheet: file.sheet }],
    {},
  );
  if (!planned) return;
  const reader = await openReader(planned, at, "");
  let last: { line: number; raw: string; reason: string | null } | undefined;
  for await (const chunk of reader.chunks(0)) {
    found.rows += chunk.rows.length + chunk.refused.length;
    found.unreadable += chunk.refused.length;
    for (const { line, reason } of chunk.refused.slice(0, shownExamples - found.examples.length))
      found.examples.push({ file: file.name, line, reason });
    for (const row of [chunk.rows.at(-1), chunk.refused.at(-1)])
      if (row && row.line >= (last?.line ?? 0))
        last = { line: row.line, raw: row.raw, reason: "reason" in row ? row.reason : null };
    const keys = [...new Set(chunk.rows.map((row) => row.key))];
    await inWorkspace(ctx, (tx) =>
      tx.query(
        `insert into source_sightings (workspace_id, run_id, kind, key)
         select $1, $2, $3, k.key from unnest($4::text[]) as k (key) on conflict do nothing`,
        [tx.workspace, run, mainKinds[file.mapping.as], keys],
      ),
    );
  }
  const ended = await endsWithLineEnd(file.path);
  found.ended[String(at)] = ended;
  if (!last) return;
  const sign = tornSign(file, last, ended);
  if (sign) found.torn.push({ file: file.name, line: last.line, sign });
  else if (opened.dialect && !ended && before?.ended[String(at)] === true)
    found.torn.push({ file: file.name, line: last.line, sign: "line-end" });
}

/** Why a file seems to stop in the middle of its last row. */
function tornSign(
  { opened }: SettledFile,
  last: { raw: string; reason: string | null },
  ended: boolean,
): "row" | "quote" | "card" | null {
  if (opened.kind === "vcard") return last.reason?.includes("END:VCARD") ? "card" : null;
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

/** Of the records the source is known by: how many should have come, which did not, and how many came for the first time. */
async function compareKeys(
  tx: Tx,
  source: string,
  run: string,
  kinds: string[],
): Promise<Pick<Found, "known" | "missing" | "anew">> {
  const row = await tx.one<Pick<Found, "known" | "missing" | "anew">>(
    `select count(*)::int as known,
       (count(*) filter (where not exists (select from source_sightings g
          where g.workspace_id = $1 and g.run_id = $3 and g.kind = s.kind and g.key = s.key)))::int as missing,
       (select count(*) from source_sightings g where g.workspace_id = $1 and g.run_id = $3 and not exists (
          select from source_records r where r.workspace_id = $1 and r.kind = g.kind and r.key = g.key and r.source_id = $2))::int as anew
     from source_records s
     where s.workspace_id = $1 and s.source_id = $2 and s.kind = any ($4::text[]) and s.payload is not null and ${presentRecord}`,
    [tx.workspace, source, run, kinds],
  );
  return row as Pick<Found, "known" | "missing" | "anew">;
}

export async function forgetSightings(tx: Tx, run: string): Promise<void> {
  await tx.query("delete from source_sightings g where g.workspace_id = $1 and g.run_id = $2", [tx.workspace, run]);
}
