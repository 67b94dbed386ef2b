import { mayTrackSql } from "../../../know/consent/index.ts";
import { type Ctx, inWorkspace, newId, type Tx } from "../../../platform/db/index.ts";
import { log } from "../../../platform/log/index.ts";
import type { Tracked } from "./tracked-link.ts";

export interface Fetched extends Tracked {
  head: boolean;
  prefetch: boolean;
  agent: string;
  at: Date;
}

export interface EventBook {
  /** Kept in a moment, with others that come meanwhile. Whoever fetches never waits for it, and a database that is away loses them nothing but the count. */
  note(event: Fetched): void;
  idle(): Promise<void>;
}

/** So long the first waits for others. */
const gatherMs = 200;
/** More than these at once are a flood: they are not kept. */
const mostWaiting = 5_000;
/** Of one mail; enough for anybody who reads, and no flood fills the disk. */
export const mostOfOneMail = 200;

export function openEventBook(base: Omit<Ctx, "workspace" | "actor">): EventBook {
  let waiting: Fetched[] = [];
  let running: Promise<void> | undefined;
  const flush = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    while (waiting.length > 0) {
      const taken = Map.groupBy(waiting, (event) => event.workspace);
      waiting = [];
      for (const [workspace, events] of taken) {
        const ctx: Ctx = { ...base, workspace, actor: { kind: "system" } };
        await inWorkspace(ctx, (tx) => keepEvents(tx, events)).catch((error: unknown) =>
          log.warn({ err: error, events: events.length }, "what was fetched of mailings could not be kept"),
        );
      }
    }
    running = undefined;
  };
  return {
    note: (event) => {
      if (waiting.length >= mostWaiting) return;
      waiting.push(event);
      running ??= flush();
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

/**
 * Adds what was fetched, and nothing else. Nothing of a mail that went to nobody we know any more, to somebody who does not want it counted, or of which
 * enough is kept. Asked now, not when it was sent: a *no* holds for the mails before it.
 */
export async function keepEvents(tx: Tx, events: Fetched[]): Promise<void> {
  await tx.query({
    name: "email.keep-events",
    text: `insert into mail_events (workspace_id, id, touch_id, touch_created_at, mailing_id, kind, target, head, prefetch, agent, happened_at)
      select $1, n.id, t.id, t.created_at, n.mailing_id, n.kind, n.target, n.head, n.prefetch, n.agent, n.at
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::boolean[], $9::text[], $10::timestamptz[])
        as n (id, touch_id, mailing_id, kind, target, head, prefetch, agent, at)
      join touches t on t.workspace_id = $1 and t.id = n.touch_id and t.batch_id = n.mailing_id
      join workspaces w on w.id = $1
      left join preferences q on q.workspace_id = $1 and q.person_id = t.person_id
      where t.person_id is not null and ${mayTrackSql("w.settings", "q.tracking")}
        and (select count(*) from (select from mail_events e where e.workspace_id = $1 and e.touch_id = t.id limit ${mostOfOneMail}) k) < ${mostOfOneMail}`,
    values: [
      tx.workspace,
      events.map(() => newId()),
      events.map((event) => event.touch),
      events.map((event) => event.mailing),
      events.map((event) => event.kind),
      events.map((event) => (event.kind === "link" ? event.target : null)),
      events.map((event) => event.head),
      events.map((event) => event.prefetch),
      events.map((event) => event.agent),
      events.map((event) => event.at),
    ],
  });
}
