import { useMe } from "../session.ts";

/** What the user's role lets them change here; nothing until it is known. */
export function useMay(): { own: boolean; write: boolean } {
  const role = useMe()?.user.role;
  return { own: role === "owner", write: role === "owner" || role === "member" };
}
