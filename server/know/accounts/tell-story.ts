import { type Tx, newId } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { versionOf } from "../../platform/http/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { Story, StoryReason } from "./contract.ts";

/** Why they chose us, in words and by reasons from the list; what is left out stays as it is. */
export async function tellStory(
  tx: Tx,
  accountId: string,
  told: { words?: string | null; reasons?: string[] },
  check?: (current: Story) => void,
): Promise<{ story: Story; set: string | null }> {
  const set = changeSet(tx, { kind: "tell-story" });
  // The account is locked first, so that two tellers come one after the other.
  await set.edit("account", [{ id: accountId, fields: {} }]);
  check?.(await viewStory(tx, accountId));
  if (told.words !== undefined) await set.edit("account", [{ id: accountId, fields: { story: told.words } }]);
  if (told.reasons !== undefined) {
    const gone = await tx.query<{ whole: Record<string, unknown> }>(
      `delete from account_story_reasons t where t.workspace_id = $1 and t.account_id = $2 and t.reason_id <> all ($3::uuid[]) returning to_jsonb(t) as whole`,
      [tx.workspace, accountId, told.reasons],
    );
    await set.note(
      "account-story-reason",
      "removed",
      gone.map((row) => row.whole),
    );
    const made = await tx.query<Record<string, unknown>>(
      `insert into account_story_reasons (workspace_id, account_id, reason_id, id)
       select $1, $2, r.id, w.id from unnest($3::uuid[], $4::uuid[]) as w (reason_id, id)
       join story_reasons r on r.workspace_id = $1 and r.id = w.reason_id
       on conflict do nothing returning id, account_id, reason_id`,
      [tx.workspace, accountId, told.reasons, told.reasons.map(() => newId())],
    );
    await set.note("account-story-reason", "created", made);
  }
  const id = await set.close();
  return { story: await viewStory(tx, accountId), set: id };
}

export async function viewStory(tx: Tx, accountId: string): Promise<Story> {
  const row = await tx.one<Omit<Story, "revision">>(
    `select a.story as words, coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'label', r.label) order by r.position, r.label)
       from account_story_reasons s join story_reasons r on r.workspace_id = $1 and r.id = s.reason_id
       where s.workspace_id = $1 and s.account_id = a.id), '[]') as reasons
     from accounts a where a.workspace_id = $1 and a.id = $2`,
    [tx.workspace, accountId],
  );
  if (!row) throw new Fault("not_found", { what: "account", id: accountId });
  return { ...row, revision: versionOf([row.words, row.reasons.map((reason) => reason.id).sort()]) };
}

export async function listStoryReasons(tx: Tx): Promise<StoryReason[]> {
  return tx.query<StoryReason>(
    "select id, label, position, revision from story_reasons where workspace_id = $1 order by position, label",
    [tx.workspace],
  );
}

/** A new reason for the list; one of the same words is refused. */
export async function addStoryReason(
  tx: Tx,
  label: string,
  position?: number,
): Promise<{ reason: StoryReason; set: string | null }> {
  const there = await tx.one("select from story_reasons where workspace_id = $1 and lower(label) = lower($2)", [
    tx.workspace,
    label,
  ]);
  if (there) throw new Fault("already_exists", { what: "reason" });
  const set = changeSet(tx, { kind: "add-story-reason", summary: label });
  const [reason] = await set.create<StoryReason & Record<string, unknown>>("story-reason", [
    { label, position: position ?? (await listStoryReasons(tx)).length, revision: 1 },
  ]);
  return { reason: shown(reason as StoryReason), set: await set.close() };
}

export async function editStoryReason(
  tx: Tx,
  id: string,
  fields: { label?: string; position?: number },
  check?: Check,
): Promise<{ reason: StoryReason; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-story-reason" });
  const [reason] = await set.edit<StoryReason & Record<string, unknown>>("story-reason", [{ id, check, fields }]);
  return { reason: shown(reason as StoryReason), set: await set.close() };
}

/** Takes a reason off the list, where no story names it. */
export async function removeStoryReason(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-story-reason" });
  const gone = await set.remove("story-reason", [id], check);
  return { removed: gone.length, set: await set.close() };
}

const shown = ({ id, label, position, revision }: StoryReason): StoryReason => ({ id, label, position, revision });
