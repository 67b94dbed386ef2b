import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Row = Schemas["ConversationRow"];
export type View = "ours" | "theirs" | "done" | "unknown";

const rowsShown = 100;

/** The conversations of one list, the latest first. */
export function useInbox(view: View) {
  const query = view === "unknown" ? { unknown: "true" as const } : { state: view };
  return useQuery({
    queryKey: ["conversations", view],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/conversations", { params: { query: { ...query, limit: rowsShown } } })),
  });
}

/** One conversation with its messages. */
export function useConversation(id: string | undefined) {
  return useQuery({
    queryKey: ["conversations", "one", id],
    enabled: id !== undefined,
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/conversations/{id}", { params: { path: { id: id as string } } })),
  });
}
