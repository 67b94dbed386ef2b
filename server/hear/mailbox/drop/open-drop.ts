import { callbackify } from "node:util";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import type { Clock } from "../../../platform/clock/index.ts";
import { type Ctx, type Database, inWorkspace } from "../../../platform/db/index.ts";
import { log } from "../../../platform/log/index.ts";
import { readArrived } from "../arrived.ts";
import { readMailbox } from "../keep-mailbox.ts";
import { ownAddresses } from "../own-addresses.ts";
import { storeMessages } from "../store-messages.ts";
import { unforward } from "./unforward.ts";

/** As large as a message of a mailbox may be. */
const largestBytes = 64 * 1024 * 1024;
const silenceMs = 60_000;
const mostClients = 20;

export interface DropHost {
  db: Database;
  clock: Clock;
  dataDir: string;
}

interface Box {
  workspace: string;
  id: string;
  paused: boolean;
}

/**
 * Takes mail for drop addresses over SMTP, from the mail server that has them. What is answered with yes is stored; of anything else the other side keeps
 * the message: "later" where we could not, "no" for an address nobody keeps and for what is too large.
 */
export async function openDrop(
  host: DropHost,
  at: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const boxes = new WeakMap<SMTPServerSession, Map<string, Box>>();
  const { SMTPServer } = await import("smtp-server");
  const server = new SMTPServer({
    banner: "Tilth",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: largestBytes,
    socketTimeout: silenceMs,
    maxClients: mostClients,
    logger: false,
    onRcptTo: ({ address }, session, done) =>
      callbackify(async () => {
        const box = await findDrop(host, address.toLowerCase()).catch(later);
        if (!box) throw refusal(550, "5.1.1 nobody keeps this address");
        if (box.paused) throw refusal(451, "4.2.1 paused, try again later");
        boxes.set(session, (boxes.get(session) ?? new Map()).set(`${box.workspace} ${box.id}`, box));
      })(done),
    onData: (stream, session, done) =>
      callbackify(async () => {
        const raw = await takeMail(stream);
        if (!raw) throw refusal(552, "5.3.4 larger than 64 MB");
        for (const box of boxes.get(session)?.values() ?? []) await store(host, box, raw).catch(later);
        boxes.delete(session);
      })((error) => done(error)),
  });
  // A client that breaks off in the middle is nobody's fault here.
  server.on("error", (error) => log.debug({ err: error }, "a connection to the drop address broke"));
  const listening = server.listen(at.port, at.host);
  await new Promise<void>((done, failed) => {
    listening.once("listening", done);
    listening.once("error", failed);
  });
  return {
    port: (listening.address() as { port: number }).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const refusal = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

function later(error: unknown): never {
  log.warn({ err: error }, "mail for a drop address could not be stored; it is sent again");
  throw refusal(451, "4.3.0 not now, try again");
}

/** Whose address it is; of two workspaces that name the same one the first has it. */
async function findDrop(host: DropHost, address: string): Promise<Box | undefined> {
  const { rows } = await host.db.system.query<{ id: string }>("select id from workspaces order by created_at, id");
  for (const { id: workspace } of rows) {
    const box = await inWorkspace(
      ctxOf(host, workspace),
      (tx) =>
        tx.one<{ id: string; paused: boolean }>(
          "select m.id, m.state <> 'active' as paused from mailboxes m where m.workspace_id = $1 and m.kind = 'drop' and m.address = $2",
          [tx.workspace, address],
        ),
      "read",
    );
    if (box) return { workspace, ...box };
  }
  return undefined;
}

const ctxOf = ({ db, clock, dataDir }: DropHost, workspace: string): Ctx => ({
  db,
  clock,
  workspace,
  dataDir,
  actor: { kind: "system" },
});

/** The whole message; undefined where it is larger than we said. */
async function takeMail(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= largestBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  return size > largestBytes || stream.sizeExceeded ? undefined : Buffer.concat(pieces);
}

async function store(host: DropHost, { workspace, id }: Box, raw: Buffer): Promise<void> {
  const ctx = ctxOf(host, workspace);
  const now = ctx.clock.now();
  const [mailbox, ours] = await inWorkspace(
    ctx,
    async (tx) => [await readMailbox(tx, id), await ownAddresses(tx)] as const,
    "read",
  );
  const arrived = await readArrived(1, raw, now);
  const original = await unforward(arrived, ours, mailbox.address);
  await inWorkspace(ctx, async (tx) => {
    await storeMessages(tx, mailbox, [original ?? arrived]);
    await tx.query("update mailboxes m set synced_at = $3, fault = null where m.workspace_id = $1 and m.id = $2", [
      tx.workspace,
      id,
      now,
    ]);
  });
}
