import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { mayReach } from "./check-consent.ts";
import type { Consent, PersonConsent } from "./contract.ts";
import { channelText, purposeText } from "./contract.ts";
import { entriesOf } from "./lists/lists.ts";
import { preferencePath } from "./links/links.ts";
import { readPreferences } from "./preferences.ts";
import { shown } from "./record-consent.ts";
import { listTopics } from "./topics.ts";

type History = Consent & { wording: string | null; version: number | null; by: string | null };

/** What one person agreed to and asked for, how we know it, and what follows from it today. */
export async function viewConsent(tx: Tx, person: string, { links }: { links: boolean }): Promise<PersonConsent> {
  const row = await tx.one<{ language: string | null }>(
    "select p.language from people p where p.workspace_id = $1 and p.id = $2",
    [tx.workspace, person],
  );
  if (!row) throw new Fault("not_found", { what: "person", id: person });
  const wishes = channelText.options.flatMap((channel) => purposeText.options.map((purpose) => ({ channel, purpose })));
  const verdicts = await mayReach(
    tx,
    wishes.map((wish) => ({ ...wish, person_id: person })),
  );
  const points = await tx.query<{ kind: string; normal: string }>(
    "select c.kind, c.normal from contact_points c where c.workspace_id = $1 and c.person_id = $2",
    [tx.workspace, person],
  );
  return {
    may: wishes.map((wish, n) => ({ ...wish, ...(verdicts[n] as (typeof verdicts)[number]) })),
    consents: await history(tx, person),
    preferences: await readPreferences(tx, person),
    lists: (await entriesOf(tx, points)) as never,
    topics: await listTopics(tx),
    language: row.language,
    page_path: links ? preferencePath(tx, { person }) : null,
  };
}

const mostShown = 500;

async function history(tx: Tx, person: string): Promise<History[]> {
  const rows = await tx.query<History>(
    `select c.*, w.name as wording, v.version,
       (select s.actor_name from changes h join change_sets s on s.workspace_id = $1 and s.id = h.set_id
        where h.workspace_id = $1 and h.record_id = c.id and h.op = 'created' order by h.id limit 1) as by
     from consents c
     left join consent_wording_versions v on v.workspace_id = $1 and v.id = c.wording_version_id
     left join consent_wordings w on w.workspace_id = $1 and w.id = v.wording_id
     where c.workspace_id = $1 and c.person_id = $2 order by c.happened_at desc, c.id desc limit ${mostShown}`,
    [tx.workspace, person],
  );
  return rows.map((one) => {
    const { workspace_id: _, ...rest } = shown(one) as History & { workspace_id?: string };
    return rest;
  });
}
