import type { Tx } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { readConsentSettings } from "../consent-settings.ts";
import type { Consent } from "../contract.ts";
import { sayWords } from "../record-consent.ts";
import type { Link } from "./link.ts";
import { personOf } from "./unsubscribe.ts";

export type Confirmed = "confirmed" | "already" | "withdrawn-since" | "gone";

/**
 * They pressed the button of a double opt-in: what was asked of them in one go is given. A word against it that came later stands: an old mail can't take
 * it back.
 */
export async function confirmConsent(tx: Tx, link: Link, ip: string | null): Promise<Confirmed> {
  const person = await personOf(tx, link);
  const asked = person && link.consent ? await askedWith(tx, person, link.consent) : [];
  if (!person || asked.length === 0) return "gone";
  const open = asked.filter((one) => !one.confirmed);
  if (open.length === 0) return "already";
  if (open.some((one) => one.against)) return "withdrawn-since";
  const { keep_ip } = await readConsentSettings(tx);
  const set = changeSet(tx, {
    kind: "confirm-consent",
    summary: open.map((one) => `given ${one.channel ?? "*"} ${one.purpose ?? "*"}`).join(", "),
  });
  await sayWords(
    set,
    open.map((one) => ({
      person_id: person,
      purpose: one.purpose,
      channel: one.channel,
      state: "given",
      source: "double-opt-in",
      evidence: "by the button of the confirmation that was sent to this address",
      address: one.address,
      wording_version_id: one.wording_version_id,
      language: one.language,
      confirms_id: one.id,
      ip: keep_ip ? ip : null,
      happened_at: tx.ctx.clock.now(),
    })),
  );
  await set.close();
  return "confirmed";
}

type Asked = Consent & { confirmed: boolean; against: boolean };

/** All that was asked at the same moment for the same address, with whether it was answered, and whether they said no since. */
export async function askedWith(tx: Tx, person: string, id: string): Promise<Asked[]> {
  return tx.query<Asked>(
    `select a.*,
       exists (select from consents g where g.workspace_id = $1 and g.confirms_id = a.id) as confirmed,
       exists (select from consents n where n.workspace_id = $1 and n.person_id = a.person_id and n.state in ('refused', 'withdrawn')
         and n.happened_at > a.happened_at and (n.channel is null or a.channel is null or n.channel = a.channel)
         and (n.purpose is null or a.purpose is null or n.purpose = a.purpose)) as against
     from consents o
     join consents a on a.workspace_id = $1 and a.person_id = o.person_id and a.state = 'asked'
       and a.created_at = o.created_at and a.address is not distinct from o.address
     where o.workspace_id = $1 and o.id = $2 and o.person_id = $3 and o.state = 'asked' order by a.id`,
    [tx.workspace, id, person],
  );
}
