import { loadConfig } from "../../platform/config/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { log } from "../../platform/log/index.ts";
import {
  type ClaimedTouch,
  claimTouches,
  releaseClaims,
  renewClaims,
  type Settlement,
} from "../../know/outgoing/index.ts";
import { composeMail } from "./compose-mail.ts";
import { signingKeys } from "./dkim-keys.ts";
import type { DkimKey } from "./dkim.ts";
import { mailAddress } from "./encode-mail.ts";
import { loadMails, type MailRoom, type ReadyMail, type UnsubscribeLink } from "./load-mails.ts";
import { openRecorder, type Recorder } from "./record-mail.ts";
import { nextHour, roomLeft } from "./sending-limits.ts";
import { passwordOf, readSendingAccount, tokenOf } from "./sending-account.ts";
import { type Answer, type Line, openLine, type Server } from "./speak-smtp.ts";

export interface SendOptions {
  signal: AbortSignal;
  unsubscribe: UnsubscribeLink | null;
  /** A worker that is silent for so long is taken for dead. */
  leaseSeconds?: number;
  /** Touches taken at once. */
  batch?: number;
}

export interface Sent {
  done: number;
  failed: number;
  again: number;
  uncertain: number;
  held: number;
}

const leaseSeconds = 30;
/** Enough that claiming costs little a mail, few enough that two workers share what is there. */
const batchSize = 200;
/** A server that took nothing is asked again after so many minutes, and given up after so many hours. */
const againMinutes = [1, 5, 15, 60, 240];
const giveUpHours = 72;

/**
 * Sends what is due of one sender until nothing is, in batches claimed from the ledger, over a few connections. Several workers may do so at once.
 * Throws where the server can't be reached at all; what was claimed goes back.
 */
export async function sendDue(ctx: Ctx, senderId: string, options: SendOptions): Promise<Sent> {
  const { room, server, keys } = await inWorkspace(ctx, async (tx) => {
    const sender = await readSendingAccount(tx, senderId);
    const { domain } = mailAddress(sender.from_address);
    const password = await passwordOf(tx, senderId);
    return {
      room: {
        sender,
        shared: new Map(),
        house: loadConfig().url,
        unsubscribe: options.unsubscribe,
      } satisfies MailRoom,
      server: { ...sender, password, token: tokenOf(ctx, senderId), name: domain } satisfies Server,
      keys: await signingKeys(tx, domain),
    };
  });
  const sent: Sent = { done: 0, failed: 0, again: 0, uncertain: 0, held: 0 };
  const recorder = openRecorder(ctx, senderId);
  const source = openSource(ctx, room, recorder, options);
  try {
    const lines = Array.from({ length: room.sender.max_connections }, () =>
      runLine(ctx, { server, keys, source, recorder, sent, options }),
    );
    const failures = (await Promise.allSettled(lines)).filter((line) => line.status === "rejected");
    if (failures.length > 0 && sent.done === 0) throw (failures[0] as PromiseRejectedResult).reason;
  } finally {
    await recorder.idle();
    await source.close();
  }
  return sent;
}

interface Taken {
  touch: ClaimedTouch;
  lease: string;
  ready: ReadyMail | Fault;
}

interface Source {
  next(): Promise<Taken | undefined>;
  close(): Promise<void>;
}

/** What the connections take their next mail from; asks the ledger for more when it has run dry, and keeps its claims alive. */
function openSource(ctx: Ctx, room: MailRoom, recorder: Recorder, options: SendOptions): Source {
  const seconds = options.leaseSeconds ?? leaseSeconds;
  const queue: Taken[] = [];
  const leases: string[] = [];
  let dry = false;
  let filling: Promise<void> | undefined;
  const renewing = setInterval(
    () => {
      renewClaims(ctx, leases.slice(-20), seconds).catch((error) =>
        log.warn({ err: error }, "claims could not be renewed"),
      );
    },
    (seconds * 1000) / 3,
  );

  const fill = async (): Promise<void> => {
    const left = await inWorkspace(ctx, (tx) => roomLeft(tx, room.sender), "read");
    const limit = Math.min(options.batch ?? batchSize, left.all);
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
        recorder.settle({ id: touch.id, lease: claim.lease, as: "again", at, reason: "domain-limit" });
      } else queue.push({ touch, lease: claim.lease, ready: mail });
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
      return options.signal.aborted ? undefined : queue.shift();
    },
    close: async () => {
      clearInterval(renewing);
      await filling?.catch(() => {});
      await releaseClaims(ctx, leases).catch(() => {});
    },
  };
}

interface LineOf {
  server: Server;
  keys: readonly DkimKey[];
  source: Source;
  recorder: Recorder;
  sent: Sent;
  options: SendOptions;
}

/** One connection, one mail after the other; opened anew where it broke. */
async function runLine(ctx: Ctx, { server, keys, source, recorder, sent }: LineOf): Promise<void> {
  let line: Line | undefined;
  const settle = (settlement: Settlement): void => {
    sent[settlement.as]++;
    recorder.settle(settlement);
  };
  try {
    for (;;) {
      // First the connection, then the mail: a server that is away leaves the mails to others.
      if (!line?.open()) line = await openLine(server);
      const taken = await source.next();
      if (!taken) return;
      const { touch, lease, ready } = taken;
      const word = { id: touch.id, lease, at: ctx.clock.now() };
      if (ready instanceof Fault) {
        settle({ ...word, as: "failed", reason: "unwritable", detail: ready.message });
        continue;
      }
      const content = await composeMail(ready.mail, keys).catch((error: unknown) => error as Error);
      if (content instanceof Error) {
        settle({ ...word, as: "failed", reason: "unwritable", detail: content.message });
        continue;
      }
      if (!line.open()) line = await openLine(server);
      let held: string | undefined;
      const answer = await line.speak({ ...ready.envelope, content }, async () => {
        const verdict = await recorder.hand({ id: touch.id, lease, domain: ready.domain });
        if (verdict !== "handed") held = verdict;
        return verdict === "handed";
      });
      if (answer.kind === "held" && held) sent.held++;
      else settle(settlementOf(answer, touch, lease, ctx.clock.now()));
    }
  } finally {
    line?.close();
  }
}

/** What an answer means for the touch. */
export function settlementOf(
  answer: Answer,
  touch: Pick<ClaimedTouch, "id" | "attempts" | "due_at">,
  lease: string,
  now: Date,
): Settlement {
  const word = { id: touch.id, lease, at: now };
  switch (answer.kind) {
    case "taken":
      return { ...word, as: "done", outcome: "delivered" };
    case "refused": {
      const detail = answer.words;
      if (answer.code >= 500) return { ...word, as: "failed", reason: `smtp-${answer.code}`, detail };
      return later(touch, lease, now, `smtp-${answer.code}`, detail);
    }
    case "held":
      // It could not be written down that it leaves, so it did not.
      return { ...word, as: "again", reason: "not-recorded" };
    case "broken":
      return answer.ended
        ? { ...word, as: "uncertain", reason: "connection-lost", detail: answer.words }
        : later(touch, lease, now, "connection-lost", answer.words);
  }
}

function later(
  touch: Pick<ClaimedTouch, "id" | "attempts" | "due_at">,
  lease: string,
  now: Date,
  reason: string,
  detail: string,
): Settlement {
  const word = { id: touch.id, lease, reason, detail };
  if (touch.attempts >= againMinutes.length && now.getTime() - touch.due_at.getTime() > giveUpHours * 3_600_000)
    return { ...word, as: "failed", at: now };
  const minutes = againMinutes[Math.min(touch.attempts, againMinutes.length - 1)] as number;
  return { ...word, as: "again", at: new Date(now.getTime() + minutes * 60_000) };
}
