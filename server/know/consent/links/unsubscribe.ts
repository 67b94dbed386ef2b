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
 * They want no more of it: of the topic the mail was about, or of all on its channel. Said twice it is one word. Where the person is gone, the address
 * itself is put on a list, so that it stays let alone whoever brings it back.
 */
export async function unsubscribe(tx: Tx, link: Link, what: What): Promise<void> {
  const person = await personOf(tx, link);
  if (!person) return suppressMark(tx, link);
  const set = changeSet(tx, { kind: "unsubscribe", summary: `withdrawn ${link.channel} *` });
  const topic = what === "topic" && link.topic ? await knownTopic(tx, link.topic) : undefined;
  if (topic) {
    const wishes = await readPreferences(tx, person);
    set.head.summary = topic.name;
    await changePreferences(set, person, {
      topics_on: wishes.topics_on.filter((id) => id !== topic.id),
      topics_off: [...new Set([...wishes.topics_off, topic.id])],
    });
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

async function suppressMark(tx: Tx, { mark, channel }: Link): Promise<void> {
  if (!mark) return;
  const list = await linkList(tx, channel);
  const made = await tx.query(
    `insert into suppression_entries (workspace_id, id, list_id, kind, hash, created_at)
     select $1, $2, $3, $4, $5, $6 where not exists (
       select from suppression_entries e where e.workspace_id = $1 and e.list_id = $3 and e.kind = $4 and e.hash = $5)
     returning id`,
    [tx.workspace, newId(), list, channel === "email" ? "email" : "phone", `sha256:${mark}`, tx.ctx.clock.now()],
  );
  if (made.length > 0)
    await tx.query("update suppression_lists l set entries = l.entries + 1 where l.workspace_id = $1 and l.id = $2", [
      tx.workspace,
      list,
    ]);
}

/** One list for each channel; of two that begin at once the second waits for the first. */
async function linkList(tx: Tx, channel: string): Promise<string> {
  await tx.query("select from workspaces w where w.id = $1 for update", [tx.workspace]);
  const there = await tx.one<{ id: string }>(
    `select l.id from suppression_lists l
     where l.workspace_id = $1 and l.origin = 'links' and l.channel = $2 and l.lifted_at is null limit 1`,
    [tx.workspace, channel],
  );
  if (there) return there.id;
  const id = newId();
  await tx.query(
    "insert into suppression_lists (workspace_id, id, name, channel, origin, created_at) values ($1, $2, $3, $4, 'links', $5)",
    [tx.workspace, id, "Unsubscribed", channel, tx.ctx.clock.now()],
  );
  return id;
}
