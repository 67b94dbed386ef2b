import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import type { Group } from "../contract.ts";
import { lockIdentity } from "../merging/lock-identity.ts";
import { ancestorsOf } from "./ancestors.ts";
import { viewGroup } from "./view-group.ts";

/** Makes an account a branch of another, or of none. Groups are trees: nobody is part of their own branch. */
export async function setParent(
  tx: Tx,
  account: string,
  parent: string | null,
): Promise<{ group: Group; set: string | null }> {
  // Two who turn one pair round at once would both see no circle.
  await lockIdentity(tx);
  if (parent && (account === parent || (await ancestorsOf(tx, parent)).includes(account)))
    throw new Fault("group_in_circle", {});
  const there = await tx.one<{ id: string }>(
    "select p.id from account_parents p where p.workspace_id = $1 and p.account_id = $2",
    [tx.workspace, account],
  );
  const set = changeSet(tx, { kind: "set-parent" });
  if (there && parent) await set.edit("account-parent", [{ id: there.id, fields: { parent_id: parent } }]);
  else if (there) await set.remove("account-parent", [there.id]);
  else if (parent) await set.create("account-parent", [{ account_id: account, parent_id: parent }]);
  const id = await set.close();
  return { group: await viewGroup(tx, account), set: id };
}
