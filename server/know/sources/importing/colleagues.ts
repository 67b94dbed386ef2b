import type { Tx } from "../../../platform/db/index.ts";

/** Users by the words files call them: name and e-mail, in small letters. */
export async function colleagues(tx: Tx): Promise<Map<string, string>> {
  const users = await tx.query<{ id: string; name: string; email: string }>(
    "select u.id, u.name, u.email from users u where u.workspace_id = $1",
    [tx.workspace],
  );
  return new Map(
    users.flatMap((user): [string, string][] => [
      [user.name.toLowerCase(), user.id],
      [user.email.toLowerCase(), user.id],
    ]),
  );
}
