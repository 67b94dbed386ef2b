import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { faultOf, openMailbox } from "./connect-imap.ts";
import type { Reconciliation } from "./contract.ts";
import { readMailbox } from "./keep-mailbox.ts";
import { isRead } from "./sync-mailbox.ts";

interface Counted {
  outcome: "stored" | "skipped" | "failed";
  uid: string;
}

/** Compares what lies in the box with what is known of it, number by number: in the box = stored + skipped + failed + missing. */
export async function reconcileMailbox(ctx: Ctx, id: string): Promise<Reconciliation> {
  const mailbox = await inWorkspace(ctx, (tx) => readMailbox(tx, id), "read");
  const client = await openMailbox(ctx, mailbox);
  try {
    const folders: Reconciliation["folders"] = [];
    for (const folder of await client.list()) {
      if (folder.flags.has("\\Noselect") || folder.flags.has("\\NonExistent")) continue;
      const lock = await client.getMailboxLock(folder.path, { readOnly: true });
      try {
        const read = isRead(mailbox, folder);
        const uids =
          client.mailbox && client.mailbox.exists > 0 ? (await client.search({ all: true }, { uid: true })) || [] : [];
        const validity = client.mailbox ? String(client.mailbox.uidValidity) : "";
        const known = await inWorkspace(ctx, (tx) =>
          tx.query<Counted>(
            `select e.outcome, e.uid from mailbox_folders f join mailbox_entries e on e.workspace_id = $1 and e.folder_id = f.id and e.validity = f.validity
             where f.workspace_id = $1 and f.mailbox_id = $2 and f.path = $3 and f.validity = $4`,
            [tx.workspace, id, folder.path, validity],
          ),
        );
        const outcomes = new Map(known.map((one) => [Number(one.uid), one.outcome]));
        const sum = { stored: 0, skipped: 0, failed: 0, missing: 0 };
        for (const uid of uids) sum[outcomes.get(uid) ?? (read ? "missing" : "skipped")]++;
        folders.push({ path: folder.path, read, in_the_box: uids.length, ...sum });
      } finally {
        lock.release();
      }
    }
    const reasons = await inWorkspace(ctx, (tx) =>
      tx.query<Reconciliation["reasons"][number]>(
        `select e.outcome, coalesce(e.reason, e.outcome) as reason, count(*)::int as count from mailbox_entries e
         where e.workspace_id = $1 and e.mailbox_id = $2 and e.outcome <> 'stored' group by 1, 2 order by 3 desc, 2`,
        [tx.workspace, id],
      ),
    );
    const never = folders.filter((one) => !one.read).reduce((sum, one) => sum + one.skipped, 0);
    const total = (field: "in_the_box" | "stored" | "skipped" | "failed" | "missing"): number =>
      folders.reduce((sum, one) => sum + one[field], 0);
    return {
      mailbox: id,
      in_the_box: total("in_the_box"),
      stored: total("stored"),
      skipped: total("skipped"),
      failed: total("failed"),
      missing: total("missing"),
      folders,
      reasons: never > 0 ? [...reasons, { outcome: "skipped", reason: "never-folder", count: never }] : reasons,
    };
  } catch (error) {
    throw faultOf(mailbox, error);
  } finally {
    await client.logout().catch(() => client.close());
  }
}
