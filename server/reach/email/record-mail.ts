import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { log } from "../../platform/log/index.ts";
import type { SendingAccount } from "./contract.ts";
import { nextHour, withoutRoom } from "./sending-limits.ts";
import { type HandVerdict, handTouches, type Settlement, settleTouches } from "../../know/outgoing/index.ts";

/** Asks that a mail be handed over: its last byte waits for the answer. */
export interface Handover {
  id: string;
  lease: string;
  /** Whose hourly room it takes. */
  domain: string;
}

export interface Recorder {
  /** Written down and committed. Throws where that can't be known: then the mail must not be ended. */
  hand(handover: Handover): Promise<HandVerdict>;
  /** Says what became of one. Kept until the database has it, however long that takes. */
  settle(settlement: Settlement): void;
  /** Resolves when all that was said is written. */
  idle(): Promise<void>;
}

interface Waiting extends Handover {
  resolve: (verdict: HandVerdict) => void;
  reject: (error: unknown) => void;
}

/** Between two tries to reach a database that is away. */
const pauseMs = 250;

/**
 * Writes down what many connections say, in as few commits as they allow: while one commit runs, the next one gathers. What a connection said of its
 * last mail is in the same commit as its next hand-over or in an earlier one, so of each connection at most one mail is in doubt at any time.
 */
export function openRecorder(ctx: Ctx, sender: () => SendingAccount): Recorder {
  let hands: Waiting[] = [];
  let settlements: Settlement[] = [];
  let running: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    while (hands.length > 0 || settlements.length > 0) {
      const [asked, told] = [hands, settlements];
      hands = [];
      settlements = [];
      try {
        const verdicts = await inWorkspace(ctx, async (tx) => {
          await settleTouches(tx, told);
          const none = await withoutRoom(tx, sender(), asked);
          const answers = await handTouches(
            tx,
            asked.filter((one) => !none.has(one.id)),
          );
          await putOff(
            tx,
            asked.filter((one) => none.has(one.id)),
            none,
          );
          for (const id of none.keys()) answers.set(id, "delayed");
          await countSent(
            tx,
            sender().id,
            asked.filter((one) => answers.get(one.id) === "handed"),
          );
          return answers;
        });
        for (const one of asked) one.resolve(verdicts.get(one.id) ?? "lost");
      } catch (error) {
        log.warn(
          { err: error, hands: asked.length, settlements: told.length },
          "what was sent could not be written down; trying again",
        );
        for (const one of asked) one.reject(error);
        settlements = [...told, ...settlements];
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
    running = undefined;
  };
  // The rest of this turn joins the same commit.
  const wake = (): void => {
    running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(flush);
  };

  return {
    hand: (handover) =>
      new Promise((resolve, reject) => {
        hands.push({ ...handover, resolve, reject });
        wake();
      }),
    settle: (settlement) => {
      settlements.push(settlement);
      wake();
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

/** No room is left for these in this hour: they wait for the next, and were not tried. */
async function putOff(tx: Tx, asked: Handover[], none: Map<string, string>): Promise<void> {
  const at = nextHour(tx.ctx.clock.now());
  await settleTouches(
    tx,
    asked.map(({ id, lease }) => ({ id, lease, as: "again" as const, untried: true, at, reason: none.get(id) })),
  );
}

/** What left in this hour, by the domain it went to: all workers together keep to the limits. */
async function countSent(tx: Tx, sender: string, handed: Handover[]): Promise<void> {
  if (handed.length === 0) return;
  const counts = Map.groupBy(handed, (one) => one.domain);
  const domains = [...counts.keys()].toSorted();
  await tx.query({
    name: "email.count-sent",
    text: `insert into sent_hours as s (workspace_id, sender_id, hour, domain, n)
      select $1, $2, date_trunc('hour', $3::timestamptz, 'UTC'), d.domain, d.n from unnest($4::text[], $5::int[]) as d (domain, n)
      on conflict (workspace_id, sender_id, hour, domain) do update set n = s.n + excluded.n`,
    values: [
      tx.workspace,
      sender,
      tx.ctx.clock.now(),
      domains,
      domains.map((domain) => counts.get(domain)?.length ?? 0),
    ],
  });
}
