import type { ImapFlow } from "imapflow";
import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { log } from "../../platform/log/index.ts";
import { faultOf, openMailbox } from "./connect-imap.ts";
import type { Mailbox } from "./contract.ts";
import { mailboxColumns } from "./keep-mailbox.ts";
import { noteEnd, syncFolders } from "./sync-mailbox.ts";

/** One program reads a box; who goes silent for so long gives it up. */
const leaseSeconds = 20;
const renewMs = 6_000;
/** The other folders are looked through this often; the inbox tells by itself. */
const allFoldersMs = 3 * 60_000;

interface Watched {
  stop: AbortController;
  done: Promise<void>;
}

const watched = new Map<string, Watched>();

/** Keeps an open connection to every active box of the workspace that nobody else reads; called once a minute, and when a box was added. */
export async function watchMailboxes(ctx: Ctx): Promise<void> {
  const boxes = await inWorkspace(ctx, (tx) =>
    tx.query<Mailbox>(
      `select ${mailboxColumns} from mailboxes m where m.workspace_id = $1 and m.kind = 'imap' and m.state = 'active'`,
      [tx.workspace],
    ),
  );
  const wanted = new Map(boxes.map((box) => [`${ctx.workspace} ${box.id} ${box.revision}`, box]));
  for (const [key, one] of watched) if (key.startsWith(`${ctx.workspace} `) && !wanted.has(key)) one.stop.abort();
  for (const [key, box] of wanted) {
    if (watched.has(key)) continue;
    const stop = new AbortController();
    const done = watch(ctx, box, stop.signal)
      .catch((error: unknown) =>
        log.warn({ err: error, mailbox: box.id }, "a mailbox could not be watched; trying again"),
      )
      .finally(() => watched.delete(key));
    watched.set(key, { stop, done });
  }
}

/** Closes all connections; the next program takes over. */
export async function stopWatching(): Promise<void> {
  const all = [...watched.values()];
  for (const one of all) one.stop.abort();
  await Promise.all(all.map((one) => one.done));
}

async function watch(ctx: Ctx, mailbox: Mailbox, signal: AbortSignal): Promise<void> {
  const lease = newId();
  if (!(await hold(ctx, mailbox.id, lease))) {
    // Whoever has it may be dead: then it is ours as soon as that is sure.
    await pause((await heldUntil(ctx, mailbox.id)) - Date.now() + aMomentMs, signal);
    if (signal.aborted || !(await hold(ctx, mailbox.id, lease))) return;
  }
  let client: ImapFlow | undefined;
  let renewing: NodeJS.Timeout | undefined;
  try {
    client = await openMailbox(ctx, mailbox);
    const ended = new Promise<void>((done) => {
      client?.once("close", done);
      signal.addEventListener("abort", () => done(), { once: true });
    });
    renewing = setInterval(() => void hold(ctx, mailbox.id, lease).catch(() => {}), renewMs);
    renewing.unref();
    let wake = (): void => {};
    client.on("exists", () => wake());
    for (let all = 0; !signal.aborted && client.usable; ) {
      // What arrives while we read is told again: the promise is made before the reading.
      const news = new Promise<void>((done) => {
        wake = done;
      });
      const whole = Date.now() - all > allFoldersMs;
      if (whole) all = Date.now();
      if (whole) await syncFolders(ctx, client, mailbox, signal);
      // After the others once more: what arrived there meanwhile is told by no event, since opening it again counts it.
      await syncFolders(ctx, client, mailbox, signal, "INBOX");
      await noteEnd(ctx, mailbox.id, null);
      // The next command ends the idling; nobody waits for it here.
      const lock = await client.getMailboxLock("INBOX", { readOnly: true });
      try {
        void client.idle().catch(() => {});
        await Promise.race([news, ended, pause(allFoldersMs, signal)]);
      } finally {
        lock.release();
      }
    }
  } catch (error) {
    if (!signal.aborted) await noteEnd(ctx, mailbox.id, faultOf(mailbox, error));
  } finally {
    clearInterval(renewing);
    await client?.logout().catch(() => client?.close());
    await inWorkspace(ctx, (tx) =>
      tx.query(
        "update mailboxes m set lease = null, leased_until = null where m.workspace_id = $1 and m.id = $2 and m.lease = $3",
        [tx.workspace, mailbox.id, lease],
      ),
    ).catch(() => {});
  }
}

/** Takes or keeps the box; false where another program has it. */
async function hold(ctx: Ctx, id: string, lease: string): Promise<boolean> {
  const rows = await inWorkspace(ctx, (tx) =>
    tx.query(
      `update mailboxes m set lease = $3, leased_until = $4::timestamptz + make_interval(secs => $5)
       where m.workspace_id = $1 and m.id = $2 and (m.lease = $3 or m.lease is null or m.leased_until < $4) returning m.id`,
      [tx.workspace, id, lease, new Date(), leaseSeconds],
    ),
  );
  return rows.length > 0;
}

const aMomentMs = 200;

async function heldUntil(ctx: Ctx, id: string): Promise<number> {
  const row = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ until: Date | null }>(
        "select m.leased_until as until from mailboxes m where m.workspace_id = $1 and m.id = $2",
        [tx.workspace, id],
      ),
    "read",
  );
  return row?.until?.getTime() ?? 0;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    timer.unref();
    signal.addEventListener("abort", () => (clearTimeout(timer), done()), { once: true });
  });
