import type { BatchCheck } from "../../platform/checks/index.ts";

/** From somebody's own mailbox only they write, whoever asks for it and by whatever way. */
export const ownSenderCheck: BatchCheck = {
  name: "own mailbox",
  refuses: `select b.touch_id, 'sender-of-another', s.from_address from sending_accounts s
    join batch b on b.sender_id = s.id
    join touches t on t.workspace_id = $1 and t.id = b.touch_id and t.created_at = b.touch_created_at
    where s.workspace_id = $1 and s.user_id is not null and b.channel = 'email' and t.user_id is distinct from s.user_id`,
};
