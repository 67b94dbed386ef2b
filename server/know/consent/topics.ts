import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { Topic } from "./contract.ts";

type Row = Topic & Record<string, unknown>;
const columns = "t.id, t.name, t.names, t.starts, t.position, t.revision";

/** What people may choose to hear of, in the order of the page. */
export async function listTopics(tx: Tx): Promise<Topic[]> {
  return tx.query<Topic>(
    `select ${columns} from topics t where t.workspace_id = $1 and t.removed_at is null order by t.position, t.name, t.id`,
    [tx.workspace],
  );
}

/** Topics by all they are called, in small letters, as touches name them. */
export async function topicIds(tx: Tx): Promise<Map<string, string>> {
  const topics = await listTopics(tx);
  return new Map(
    topics.flatMap(({ id, name, names }) =>
      [id, name, ...Object.values(names)].map((called) => [called.toLowerCase(), id]),
    ),
  );
}

export async function createTopic(
  tx: Tx,
  wanted: Partial<Topic> & { name: string },
): Promise<{ topic: Topic; set: string | null }> {
  await refuseSameName(tx, wanted.name);
  const set = changeSet(tx, { kind: "create-topic", summary: wanted.name });
  const [topic] = await set.create<Row>("topic", [{ names: {}, starts: "on", position: 1000, ...wanted, revision: 1 }]);
  return { topic: shown(topic as Topic), set: await set.close() };
}

export async function editTopic(
  tx: Tx,
  id: string,
  fields: Partial<Topic>,
  check?: Check,
): Promise<{ topic: Topic; set: string | null }> {
  if (fields.name !== undefined) await refuseSameName(tx, fields.name, id);
  const set = changeSet(tx, { kind: "edit-topic" });
  const [topic] = await set.edit<Row>("topic", [{ id, check, fields: { ...fields } }]);
  set.head.summary = topic?.name ?? "";
  return { topic: shown(topic as Topic), set: await set.close() };
}

/** Off the page; what people said of it stays, for the day it comes back. */
export async function removeTopic(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-topic" });
  await set.edit("topic", [{ id, fields: { removed_at: tx.ctx.clock.now() } }]);
  return { removed: set.changes.length, set: await set.close() };
}

/** The topic as its readers call it. */
export function topicName(topic: Pick<Topic, "name" | "names">, language: string): string {
  return topic.names[language] ?? topic.name;
}

/** Wanted, as far as they said: on from the beginning unless they said no, or asked for. */
export function wantsTopic(
  topic: Pick<Topic, "id" | "starts">,
  wishes: { topics_on: string[]; topics_off: string[] },
): boolean {
  if (wishes.topics_on.includes(topic.id)) return true;
  return topic.starts === "on" && !wishes.topics_off.includes(topic.id);
}

async function refuseSameName(tx: Tx, name: string, but?: string): Promise<void> {
  const there = await tx.one(
    `select from topics t where t.workspace_id = $1 and lower(t.name) = lower($2) and t.removed_at is null and t.id is distinct from $3`,
    [tx.workspace, name, but ?? null],
  );
  if (there) throw new Fault("already_exists", { what: "topic" });
}

function shown({ id, name, names, starts, position, revision }: Topic): Topic {
  return { id, name, names, starts, position, revision };
}
