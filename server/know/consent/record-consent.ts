import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { type ChangeSet, changeSet } from "../../platform/records/index.ts";
import { normalPoint } from "../people/index.ts";
import type { Consent, NewConsent } from "./contract.ts";

/** One word of one person, as it is written: for one purpose and channel, or (null) for all. */
export interface Word {
  person_id: string;
  purpose: string | null;
  channel: string | null;
  state: Consent["state"];
  source: Consent["source"];
  evidence: string;
  happened_at: Date;
  address?: string | null;
  wording_version_id?: string | null;
  language?: string | null;
  touch_id?: string | null;
  confirms_id?: string | null;
  ip?: string | null;
}

/** Writes down what people said, one row for each purpose and channel they spoke of. Nothing that was said before is changed. */
export async function recordConsents(
  tx: Tx,
  wanted: NewConsent[],
): Promise<{ consents: Consent[]; set: string | null }> {
  const now = tx.ctx.clock.now();
  await refuseUnknownWordings(tx, wanted);
  const source = tx.ctx.actor.kind === "key" ? "api" : "manual";
  const words = wanted.flatMap((one) =>
    (one.purposes ?? [null]).flatMap((purpose) =>
      (one.channels ?? [null]).map(
        (channel): Word => ({
          person_id: one.person_id,
          purpose,
          channel,
          state: one.state,
          source: one.source ?? source,
          evidence: one.evidence ?? "manual",
          happened_at: notAhead(one.happened_at, now),
          address: one.address ? normalAddress(one.address) : null,
          wording_version_id: one.wording_version_id ?? null,
          language: one.language ?? null,
        }),
      ),
    ),
  );
  const set = changeSet(tx, { kind: "record-consent", summary: summaryOf(words) });
  const consents = await sayWords(set, words);
  const alone = new Set(wanted.filter((one) => one.confirmation === "none").map((one) => one.person_id));
  await announce(
    tx,
    "consents.asked",
    consents.flatMap((one) => (one.state === "asked" && !alone.has(one.person_id) ? one.id : [])),
  );
  return { consents, set: await set.close() };
}

/**
 * The same as part of a larger change. Each word speaks for everybody its person was when it was said: so it replaces what they said before a merge as
 * well, and takes nothing along where the two come apart again.
 */
export async function sayWords(set: ChangeSet, words: Word[]): Promise<Consent[]> {
  const { tx } = set;
  const people = [...new Set(words.map((word) => word.person_id))];
  const there = await tx.query<{ id: string; subjects: string[] }>(
    `select p.id, array(select distinct s.subject from consents c cross join lateral unnest(c.stands_for) as s (subject)
        where c.workspace_id = $1 and c.person_id = p.id and s.subject <> p.id order by 1) as subjects
     from people p where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [tx.workspace, people],
  );
  const subjects = new Map(there.map((row) => [row.id, row.subjects]));
  const missing = people.find((id) => !subjects.has(id));
  if (missing) throw new Fault("not_found", { what: "person", id: missing });
  const rows = await set.create<Consent>(
    "consent",
    words.map((word) => ({
      ...word,
      id: newId(),
      said_as: word.person_id,
      stands_for: [word.person_id, ...(subjects.get(word.person_id) ?? [])],
    })),
  );
  return rows.map(shown);
}

/** What everybody sees of the row. */
export function shown(row: Consent): Consent {
  const { said_as: _, stands_for: __, ...rest } = row as Consent & { said_as?: string; stands_for?: string[] };
  return rest;
}

/** For the line in the history. */
export function summaryOf(words: Pick<Word, "state" | "purpose" | "channel">[]): string {
  const said = new Set(words.map(({ state, channel, purpose }) => [state, channel ?? "*", purpose ?? "*"].join(" ")));
  return [...said].slice(0, 5).join(", ");
}

export function normalAddress(address: string): string {
  return normalPoint({ kind: address.includes("@") ? "email" : "phone", value: address });
}

/** Clocks of two machines may differ by this much before we say that somebody agreed ahead of time. */
const clocksDifferMs = 5 * 60_000;

function notAhead(given: string | undefined, now: Date): Date {
  const at = given === undefined ? now : new Date(given);
  if (at.getTime() > now.getTime() + clocksDifferMs)
    throw new Fault("invalid_input", {
      faults: [{ path: "happened_at", given: given ?? null, expected: "a moment that is past" }],
    });
  return at;
}

async function refuseUnknownWordings(tx: Tx, wanted: NewConsent[]): Promise<void> {
  const named = wanted.flatMap((one) => one.wording_version_id ?? []);
  if (named.length === 0) return;
  const missing = await tx.one<{ id: string }>(
    `select w.id from unnest($2::uuid[]) as w (id)
     where not exists (select from consent_wording_versions v where v.workspace_id = $1 and v.id = w.id) limit 1`,
    [tx.workspace, named],
  );
  if (missing) throw new Fault("not_found", { what: "wording version", id: missing.id });
}
