import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { log } from "../../platform/log/index.ts";
import { type ClaimedTouch, claimTouches, releaseClaims, renewClaims } from "../../know/outgoing/index.ts";
import { loadMails, type MailRoom, type ReadyMail } from "./load-mails.ts";
import type { Recorder } from "./record-mail.ts";
import type { SendOptions } from "./send-due.ts";
import type { Turn } from "./sender-turn.ts";
import { readSendingAccount } from "./sending-account.ts";
import { nextHour, roomLeft } from "./sending-limits.ts";

/** A worker that is silent for so long is taken for dead. */
const leaseSeconds = 30;
/** Enough that claiming costs little a mail, few enough that little lies about claimed. */
const batchSize = 200;

export interface Taken {
  touch: ClaimedTouch;
  lease: string;
  ready: ReadyMail | Fault;
}

export interface Source {
  next(): Promise<Taken | undefined>;
  /** Its room is written down as taken, or it takes none: it no longer counts as claimed. */
  through(touch: string): void;
  /** Nothing more is taken. */
  stop(): void;
  close(): Promise<void>;
}

/** What the connections take their next mail from; asks the ledger for more when it has run dry, and keeps its claims alive. */
export function openSource(
  ctx: Ctx,
  room: MailRoom,
  recorder: Recorder,
  turn: Turn,
  options: Pick<SendOptions, "signal" | "leaseSeconds" | "batch">,
): Source {
  const seconds = options.leaseSeconds ?? leaseSeconds;
  const queue: Taken[] = [];
  const leases: string[] = [];
  /** What was claimed and isn't written down as leaving yet, with the domain it goes to: it will take room. */
  const claimed = new Map<string, string>();
  let dry = false;
  let stopped = false;
  let filling: Promise<void> | undefined;
  const renewing = setInterval(
    () => {
      const renewed = Promise.all([renewClaims(ctx, leases.slice(-20), seconds), turn.renew()]);
      renewed
        .then(([, ours]) => {
          if (!ours) dry = true;
        })
        .catch((error) => log.warn({ err: error }, "claims could not be renewed"));
    },
    (seconds * 1000) / 3,
  );

  const fill = async (): Promise<void> => {
    const left = await inWorkspace(
      ctx,
      async (tx) => {
        room.sender = await readSendingAccount(tx, room.sender.id);
        return roomLeft(tx, room.sender);
      },
      "read",
    );
    for (const domain of claimed.values()) left.takes(domain);
    const limit = Math.min(options.batch ?? batchSize, left.all - claimed.size);
    if (limit <= 0 || options.signal.aborted) {
      dry = true;
      return;
    }
    const claim = await claimTouches(ctx, { channel: "email", sender: room.sender.id, limit, leaseSeconds: seconds });
    if (claim.touches.length === 0) {
      dry = claim.turnedAway === 0;
      return;
    }
    leases.push(claim.lease);
    const ready = await inWorkspace(ctx, (tx) => loadMails(tx, room, claim.touches), "read");
    for (const touch of claim.touches) {
      const mail = ready.get(touch.id) as ReadyMail | Fault;
      if (!(mail instanceof Fault) && left.takes(mail.domain) === false) {
        const at = nextHour(ctx.clock.now());
        recorder.settle({ id: touch.id, lease: claim.lease, as: "again", untried: true, at, reason: "domain-limit" });
      } else {
        if (!(mail instanceof Fault)) claimed.set(touch.id, mail.domain);
        queue.push({ touch, lease: claim.lease, ready: mail });
      }
    }
  };

  return {
    next: async () => {
      while (queue.length === 0 && !dry && !options.signal.aborted) {
        filling ??= fill().finally(() => {
          filling = undefined;
        });
        await filling;
      }
      return options.signal.aborted || stopped ? undefined : queue.shift();
    },
    through: (touch) => {
      claimed.delete(touch);
    },
    stop: () => {
      stopped = true;
      dry = true;
    },
    close: async () => {
      clearInterval(renewing);
      await filling?.catch(() => {});
      await releaseClaims(ctx, leases).catch(() => {});
    },
  };
}
