import { newId, type Tx } from "../../../platform/db/index.ts";
import { whereNow } from "../../../platform/history/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { changePreferences, readPreferences } from "../preferences.ts";
import { sayWords } from "../record-consent.ts";
import type { Link } from "./link.ts";

/** Who the link was made for, wherever a merge has taken them; undefined where they are gone. Locked, so that two clicks are one. */
export async function personOf(tx: Tx, link: Link, lock: "lock" | "look" = "lock"): Promise<string | undefined> {
  const find = (id: string): Promise<{ id: string } | undefined> =>
    tx.one<{ id: string }>(
      `select p.id from people p where p.workspace_id = $1 and p.id = $2${lock === "lock" ? " for no key update" : ""}`,
      [tx.workspace, id],
    );
  const found = await find(link.person);
  if (found) return found.id;
  const now = (await whereNow(tx, [link.person])).get(link.person);
  return now ? (await find(now))?.id : undefined;
}

export type What = "topic" | "all";

/**
 * They want no more of it: of the topic the mail was about, or of all on its channel. Said twice it is one word. It also stands against the address the
 * mail went to, so that it stays let alone on another record, and where the person is gone, whoever brings it back.
 */
export async function unsubscribe(tx: Tx, link: Link, what: What): Promise<void> {
  const topic = what === "topic" && link.topic ? await knownTopic(tx, link.topic) : undefined;
  const person = await personOf(tx, link);
  if (!person) return keepSilent(tx, link, undefined, topic);
  const set = changeSet(tx, { kind: "unsubscribe", summary: `withdrawn ${link.channel} *` });
  if (topic) {
    const wishes = await readPreferences(tx, person);
    set.head.summary = topic.name;
    await changePreferences(set, person, {
      topics_on: wishes.topics_on.filter((id) => id !== topic.id),
      topics_off: [...new Set([...wishes.topics_off, topic.id])],
    });
    if (!wishes.topics_off.includes(topic.id)) await keepSilent(tx, link, person, topic);
  } else if (await stillHears(tx, person, link.channel)) {
    await sayWords(set, [
      {
        person_id: person,
        purpose: null,
        channel: link.channel,
        state: "withdrawn",
        source: "unsubscribe",
        evidence: "by the link in a message of ours",
        touch_id: link.touch ?? null,
        happened_at: tx.ctx.clock.now(),
      },
    ]);
    await keepSilent(tx, link, person);
  }
  await set.close();
}

/** Nothing said since their last *no* to everything on this channel, and that spoke for everybody they are now, is asked for again. */
async function stillHears(tx: Tx, person: string, channel: string): Promise<boolean> {
  const silent = await tx.one(
    `select from consents w where w.workspace_id = $1 and w.person_id = $2 and w.state = 'withdrawn' and w.purpose is null
       and (w.channel is null or w.channel = $3)
       and w.stands_for @> array(select distinct s.subject from consents c cross join lateral unnest(c.stands_for) as s (subject)
         where c.workspace_id = $1 and c.person_id = $2)
       and not exists (
         select from consents g where g.workspace_id = $1 and g.person_id = $2 and g.state = 'given' and (g.channel is null or g.channel = $3)
           and (g.happened_at, g.id) > (w.happened_at, w.id)) limit 1`,
    [tx.workspace, person, channel],
  );
  return silent === undefined;
}

async function knownTopic(tx: Tx, id: string): Promise<{ id: string; name: string } | undefined> {
  return tx.one<{ id: string; name: string }>(
    "select t.id, t.name from topics t where t.workspace_id = $1 and t.id = $2",
    [tx.workspace, id],
  );
}

/** The address the mail went to: as its owner has it, else as the hash that the link holds. */
interface Address {
  kind: "email" | "phone";
  normal: string | null;
  hash: string | null;
}

async function addressOf(
  tx: Tx,
  { mark, channel, touch }: Link,
  person: string | undefined,
): Promise<Address | undefined> {
  if (channel === "letter") return undefined;
  const kind = channel === "email" ? "email" : "phone";
  const known = await tx.one<{ normal: string }>(
    `select c.normal from contact_points c where c.workspace_id = $1 and c.kind = $2 and (
       c.person_id = $3 and encode(sha256(convert_to(c.normal, 'UTF8')), 'hex') = $4
       or $4::text is null and c.id = (select t.contact_point_id from touches t where t.workspace_id = $1 and t.id = $5)) limit 1`,
    [tx.workspace, kind, person ?? null, mark ?? null, touch ?? null],
  );
  if (known) return { kind, normal: known.normal, hash: null };
  return mark ? { kind, normal: null, hash: `sha256:${mark}` } : undefined;
}

/** Their no against the address that the link was sent to, for its channel, and only for the topic where it is named. */
export async function keepSilent(
  tx: Tx,
  link: Link,
  person: string | undefined,
  topic?: { id: string; name: string },
): Promise<void> {
  const { channel } = link;
  const address = await addressOf(tx, link, person);
  if (!address) return;
  const { kind, normal, hash } = address;
  const list = await linkList(tx, channel, topic);
  // Said anew after they had agreed in between, it is the later word again.
  const made = await tx.query<{ id: string }>(
    `with again as (
       update suppression_entries e set created_at = $7 where e.workspace_id = $1 and e.list_id = $3 and e.kind = $4
         and (e.normal = $5 or e.hash = $6) returning e.id)
     insert into suppression_entries (workspace_id, id, list_id, kind, normal, hash, created_at)
     select $1, $2, $3, $4, $5, $6, $7 where not exists (select from again) returning id`,
    [tx.workspace, newId(), list, kind, normal, hash, tx.ctx.clock.now()],
  );
  if (made.length > 0)
    await tx.query("update suppression_lists l set entries = l.entries + 1 where l.workspace_id = $1 and l.id = $2", [
      tx.workspace,
      list,
    ]);
}

/** One list for each channel and each topic; of two that begin at once the second waits for the first. */
async function linkList(tx: Tx, channel: string, topic: { id: string; name: string } | undefined): Promise<string> {
  await tx.query("select from workspaces w where w.id = $1 for update", [tx.workspace]);
  const there = await tx.one<{ id: string }>(
    `select l.id from suppression_lists l where l.workspace_id = $1 and l.origin = 'links' and l.channel = $2
       and l.topic_id is not distinct from $3::uuid and l.lifted_at is null limit 1`,
    [tx.workspace, channel, topic?.id ?? null],
  );
  if (there) return there.id;
  const id = newId();
  await tx.query(
    "insert into suppression_lists (workspace_id, id, name, channel, origin, topic_id, created_at) values ($1, $2, $3, $4, 'links', $5, $6)",
    [
      tx.workspace,
      id,
      topic ? `Unsubscribed: ${topic.name}` : "Unsubscribed",
      channel,
      topic?.id ?? null,
      tx.ctx.clock.now(),
    ],
  );
  return id;
}
