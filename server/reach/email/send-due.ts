import { loadConfig } from "../../platform/config/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type ClaimedTouch, filesOf, type Settlement } from "../../know/outgoing/index.ts";
import { composeMail } from "./compose-mail.ts";
import { signingKeys } from "./dkim-keys.ts";
import type { DkimKey } from "./dkim.ts";
import { mailAddress } from "./encode-mail.ts";
import type { MailRoom, UnsubscribeLink } from "./load-mails.ts";
import { openSource, type Source } from "./mail-source.ts";
import { openRecorder, type Recorder } from "./record-mail.ts";
import { faultOf, forgetFault, noteFault } from "./sender-fault.ts";
import { leaveTurn, takeTurn, type Turn } from "./sender-turn.ts";
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

export const leaseSeconds = 30;
/** A server that took nothing is asked again after so many minutes, and given up after so many hours. */
const againMinutes = [1, 5, 15, 60, 240];
const giveUpHours = 72;

/**
 * Sends what is due of one sender until nothing is, in batches claimed from the ledger, over a few connections. One worker at a time does so; whoever
 * comes meanwhile makes it look once more. Throws where the server can't be reached at all, or takes no mail from us; what was claimed goes back, and the
 * account says what is wrong.
 */
export async function sendDue(ctx: Ctx, senderId: string, options: SendOptions): Promise<Sent> {
  const sent: Sent = { done: 0, failed: 0, again: 0, uncertain: 0, held: 0 };
  const turn = await takeTurn(ctx, senderId, options.leaseSeconds ?? leaseSeconds);
  if (!turn) return sent;
  try {
    do await sendTurn(ctx, senderId, options, turn, sent);
    while ((await turn.end()) && !options.signal.aborted);
  } catch (error) {
    const fault = error instanceof SenderRefused ? "sender-refused" : faultOf(error);
    await inWorkspace(ctx, async (tx) => {
      await noteFault(tx, senderId, fault, (error as Error).message);
      await leaveTurn(tx, senderId, turn.id);
    }).catch(() => {});
    throw error;
  }
  return sent;
}

async function sendTurn(ctx: Ctx, senderId: string, options: SendOptions, turn: Turn, sent: Sent): Promise<void> {
  const { room, server, keys, faulty } = await inWorkspace(ctx, async (tx) => {
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
      faulty: sender.fault !== null,
    };
  });
  const recorder = openRecorder(ctx, () => room.sender);
  const source = openSource(ctx, room, recorder, turn, options);
  const refusals: Refusals = { inRow: 0, last: "", taken: false };
  let failures: PromiseRejectedResult[] = [];
  try {
    const lines = Array.from({ length: room.sender.max_connections }, () =>
      runLine(ctx, { server, keys, source, recorder, sent, refusals, options }),
    );
    failures = (await Promise.allSettled(lines)).filter((line) => line.status === "rejected");
  } finally {
    await recorder.idle();
    await source.close();
  }
  if (refusals.inRow > 0 && !refusals.taken) throw new SenderRefused(refusals.last);
  if (failures.length > 0 && sent.done === 0) throw failures[0]?.reason;
  if (faulty && refusals.taken) await inWorkspace(ctx, (tx) => forgetFault(tx, senderId));
}

/** The server takes no mail from us, whoever it is for. */
class SenderRefused extends Error {}

/** How often the server refused us as a sender, one time after the other; and whether it listened to any mail at all. */
interface Refusals {
  inRow: number;
  last: string;
  taken: boolean;
}

/** So often refused for the same as a sender, and the rest is not tried: it would be refused one by one. */
const refusalsInRow = 3;

interface LineOf {
  server: Server;
  keys: readonly DkimKey[];
  source: Source;
  recorder: Recorder;
  sent: Sent;
  refusals: Refusals;
  options: SendOptions;
}

/** One connection, one mail after the other; opened anew where it broke. */
async function runLine(ctx: Ctx, { server, keys, source, recorder, sent, refusals }: LineOf): Promise<void> {
  let line: Line | undefined;
  const settle = (settlement: Settlement): void => {
    sent[settlement.as]++;
    recorder.settle(settlement);
    source.through(settlement.id);
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
      if (touch.content["files"]) ready.mail.attachments = await filesOf(ctx, touch.id);
      const content = await composeMail(ready.mail, keys).catch((error: unknown) => error as Error);
      if (content instanceof Error) {
        settle({ ...word, as: "failed", reason: "unwritable", detail: content.message });
        continue;
      }
      if (!line.open()) line = await openLine(server);
      let held: string | undefined;
      const answer = await line.speak({ ...ready.envelope, content }, async () => {
        const verdict = await recorder.hand({ id: touch.id, lease, domain: ready.domain });
        source.through(touch.id);
        if (verdict !== "handed") held = verdict;
        return verdict === "handed";
      });
      if (answer.kind === "held" && held) sent.held++;
      else settle(settlementOf(answer, touch, lease, ctx.clock.now()));
      heed(refusals, answer);
      if (refusals.inRow >= refusalsInRow) source.stop();
    }
  } finally {
    line?.close();
  }
}

/** Only what the server says of us in the same words counts as the same. */
function heed(refusals: Refusals, answer: Answer): void {
  if (answer.kind === "taken" || (answer.kind === "refused" && answer.of === "mail")) {
    refusals.taken = true;
    refusals.inRow = 0;
  } else if (answer.kind === "refused" && answer.code >= 500) {
    refusals.inRow = refusals.last === answer.words ? refusals.inRow + 1 : 1;
    refusals.last = answer.words;
  }
}

/** What an answer means for the touch. */
export function settlementOf(
  answer: Answer,
  touch: Pick<ClaimedTouch, "id" | "attempts" | "tried_at">,
  lease: string,
  now: Date,
): Settlement {
  const word = { id: touch.id, lease, at: now };
  switch (answer.kind) {
    case "taken":
      return { ...word, as: "done", outcome: "delivered" };
    case "refused": {
      const detail = answer.words;
      // Nobody's mail is burnt for what is wrong with us: it waits until that is mended.
      if (answer.code >= 500 && answer.of === "sender")
        return { ...word, as: "again", untried: true, at: inMinutes(now, 1), reason: "sender-refused", detail };
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
  touch: Pick<ClaimedTouch, "id" | "attempts" | "tried_at">,
  lease: string,
  now: Date,
  reason: string,
  detail: string,
): Settlement {
  const word = { id: touch.id, lease, reason, detail };
  const since = touch.tried_at ?? now;
  if (touch.attempts >= againMinutes.length && now.getTime() - since.getTime() >= giveUpHours * 3_600_000)
    return { ...word, as: "failed", at: now };
  const minutes = againMinutes[Math.min(touch.attempts, againMinutes.length - 1)] as number;
  return { ...word, as: "again", at: inMinutes(now, minutes) };
}

const inMinutes = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
