/** Users who may not sign in any more, as an array of ids. `$1` is the workspace. */
export const leftUsers =
  "array(select gone.id from users gone where gone.workspace_id = $1 and gone.disabled_at is not null)";

/** Nobody looks after it: no user owns it, or one who may not sign in any more. */
export const ownedByNobody = (owner: string): string => `(${owner} is null or ${owner} = any (${leftUsers}))`;
