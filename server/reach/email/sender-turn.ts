import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";

export interface Turn {
  id: string;
  /** Whether it is still ours; keeps it so for as long again. */
  renew(): Promise<boolean>;
  /** True where somebody came meanwhile, who may have more to send: then it is still ours. */
  end(): Promise<boolean>;
}

/**
 * The turn of sending by an account, which one has at a time: its connections and limits are the account's own, however many workers there are. Undefined
 * where somebody else has it; they are told to look once more before they end. Who dies with it loses it with its claims.
 */
export async function takeTurn(ctx: Ctx, sender: string, seconds: number): Promise<Turn | undefined> {
  const id = newId();
  const taken = await inWorkspace(ctx, (tx) =>
    tx.one<{ mine: boolean }>(
      `update sending_accounts a set
         turn = case when a.turn_until is null or a.turn_until < now() then $3 else a.turn end,
         turn_until = case when a.turn_until is null or a.turn_until < now() then now() + make_interval(secs => $4) else a.turn_until end,
         turn_again = not (a.turn_until is null or a.turn_until < now())
       where a.workspace_id = $1 and a.id = $2 and a.removed_at is null returning a.turn = $3 as mine`,
      [tx.workspace, sender, id, seconds],
    ),
  );
  if (!taken?.mine) return undefined;
  return {
    id,
    renew: async () => {
      const kept = await inWorkspace(ctx, (tx) =>
        tx.one(
          `update sending_accounts a set turn_until = now() + make_interval(secs => $4)
           where a.workspace_id = $1 and a.id = $2 and a.turn = $3 returning a.id`,
          [tx.workspace, sender, id, seconds],
        ),
      );
      return kept !== undefined;
    },
    end: async () => {
      const ended = await inWorkspace(ctx, (tx) =>
        tx.one<{ again: boolean }>(
          `update sending_accounts a set turn = case when b.turn_again then a.turn end, turn_until = case when b.turn_again then a.turn_until end, turn_again = false
           from (select s.id, s.turn_again from sending_accounts s where s.workspace_id = $1 and s.id = $2 for update) b
           where a.workspace_id = $1 and a.id = b.id and a.turn = $3 returning b.turn_again as again`,
          [tx.workspace, sender, id],
        ),
      );
      return ended?.again ?? false;
    },
  };
}

/** Gives a turn up, whoever came meanwhile: it could not be used. */
export async function leaveTurn(tx: Tx, sender: string, turn: string): Promise<void> {
  await tx.query(
    "update sending_accounts a set turn = null, turn_until = null, turn_again = false where a.workspace_id = $1 and a.id = $2 and a.turn = $3",
    [tx.workspace, sender, turn],
  );
}
