import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Row = Schemas["TodayRow"];
/** `mine`, `all`, or a colleague's id. */
export type Whose = string;

export const firstRows = 100;
/** The longest list the server gives. */
export const mostRows = 500;

export const todayKey = (whose: Whose, limit: number): readonly unknown[] => ["today", "list", whose, limit];

/** The day as the server orders it. What was shown stays while more of the same list comes. */
export function useTodayList(whose: Whose, limit: number) {
  return useQuery({
    queryKey: todayKey(whose, limit),
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/today", { params: { query: { limit, ...(whose === "mine" ? {} : { user: whose }) } } }),
      ),
    placeholderData: (last, query) => (query?.queryKey[2] === whose ? last : undefined),
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ["users"],
    queryFn: async () => unwrap(await api.GET("/api/v1/users")),
    select: ({ rows }) => rows,
    staleTime: 5 * 60_000,
  });
}

/** Undone tasks of whoever the list is of, due today or before, or asked by a mail that waits for a decision. */
export function useDueTasks(whose: Whose, me: string | undefined, today: string | undefined) {
  const user = whose === "mine" ? me : whose === "all" ? undefined : whose;
  const tasks = useQuery({
    queryKey: ["today", "tasks", whose],
    enabled: whose !== "mine" || me !== undefined,
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/tasks", { params: { query: user ? { user_id: user } : {} } })).rows,
  });
  if (!today) return [];
  return (tasks.data ?? [])
    .filter((task) => task.message_id !== null || (task.due_on !== null && task.due_on <= today))
    .sort((one, other) => (one.due_on ?? "").localeCompare(other.due_on ?? ""));
}
