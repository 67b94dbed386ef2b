import { dayOf } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { mayReach } from "../check-consent.ts";
import { readConsentSettings } from "../consent-settings.ts";
import type { Preferences, Topic } from "../contract.ts";
import { readPageWording } from "../first-wording.ts";
import type { ReachReason } from "../may-reach.ts";
import { readPreferences } from "../preferences.ts";
import { listTopics } from "../topics.ts";
import { mayTrack } from "../tracking.ts";
import type { Link } from "../links/link.ts";
import { personOf } from "../links/unsubscribe.ts";

export const pageChannels = ["email", "call", "letter", "text"] as const;
export type PageChannel = (typeof pageChannels)[number];

export interface PageState {
  person: string;
  firm: string;
  /** Of the workspace, for readers who never said theirs. */
  firmLanguage: string;
  language: string | null;
  /** Not whole: a mail may be passed on. */
  address: string;
  topics: Topic[];
  /** The one the link came with. */
  topic: Topic | undefined;
  wishes: Preferences;
  channels: {
    channel: PageChannel;
    on: boolean /** A standing reason: only we can lift it. */;
    closed: boolean;
    reason: ReachReason | null;
  }[];
  wording: { id: string; text: string } | undefined;
  /** Whether it is counted what they follow; undefined where we count nobody and they never asked us not to. */
  counted: boolean | undefined;
  today: string;
}

/** What stops a channel for good until they say otherwise; a pause or a rhythm doesn't. */
const off: (ReachReason | null)[] = [
  "said-no",
  "no-consent",
  "channel-not-wanted",
  "suppressed",
  "on-suppression-list",
];

/** All that the preference page shows; undefined where the person is gone. */
export async function readPage(
  tx: Tx,
  link: Link,
  language: (own: string | null, firm: string) => string,
  lock: "lock" | "look",
): Promise<PageState | undefined> {
  const person = await personOf(tx, link, lock);
  if (!person) return undefined;
  const row = (await tx.one<{
    firm: string;
    firm_language: string;
    zone: string;
    language: string | null;
    email: string | null;
    kinds: string[] | null;
  }>(
    `select w.name as firm, w.language as firm_language, w.time_zone as zone, p.language,
       (select c.value from contact_points c where c.workspace_id = $1 and c.person_id = p.id and c.kind = 'email'
        order by c.state = 'dead', c.preferred desc, c.id limit 1) as email,
       (select array_agg(distinct c.kind) from contact_points c where c.workspace_id = $1 and c.person_id = p.id) as kinds
     from people p join workspaces w on w.id = $1 where p.workspace_id = $1 and p.id = $2`,
    [tx.workspace, person],
  ))!;
  const kinds = { email: "email", call: "phone", letter: "postal", text: "phone" };
  const shown = pageChannels.filter(
    (channel) => channel === link.channel || channel === "email" || row.kinds?.includes(kinds[channel]),
  );
  const [topics, wishes, { tracking }, verdicts, wording] = [
    await listTopics(tx),
    await readPreferences(tx, person),
    await readConsentSettings(tx),
    await mayReach(
      tx,
      shown.map((channel) => ({ person_id: person, channel, purpose: "educate" })),
    ),
    await readPageWording(tx, language(row.language, row.firm_language)),
  ];
  return {
    person,
    firm: row.firm,
    firmLanguage: row.firm_language,
    language: row.language,
    address: row.email ? masked(row.email) : "…",
    topics,
    topic: topics.find((topic) => topic.id === link.topic),
    wishes,
    channels: shown.map((channel, n) => {
      const reason = verdicts[n]?.reason ?? null;
      return {
        channel,
        reason,
        on: !off.includes(reason),
        closed: reason === "suppressed" || reason === "on-suppression-list",
      };
    }),
    wording,
    counted: tracking === "off" && wishes.tracking === null ? undefined : mayTrack(tracking, wishes.tracking),
    today: dayOf(tx.ctx.clock.now(), row.zone),
  };
}

/** a…@mill.example: enough to know one's own by. */
export function masked(address: string): string {
  const [, name = "", domain = ""] = /^(.*)@([^@]*)$/.exec(address) ?? [];
  return domain ? `${name.slice(0, 1)}…@${domain}` : `…${address.slice(-3)}`;
}
