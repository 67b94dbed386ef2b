import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Row = Schemas["ConversationRow"];
export type View = "ours" | "theirs" | "done" | "unknown";
type InboxPage = { rows: Row[]; next: string | null; promised_hours: number };

const rowsAPage = 100;

const allPages = ({ pages }: InfiniteData<InboxPage, string | undefined>) => ({
  rows: pages.flatMap((page) => page.rows),
  promised_hours: pages[0]?.promised_hours ?? 0,
});

/** The conversations of one list, page after page: of those that wait for us the longest waiting first, else the latest. */
export function useInbox(view: View) {
  const query = view === "unknown" ? { unknown: "true" as const } : { state: view };
  return useInfiniteQuery({
    queryKey: ["conversations", view],
    queryFn: async ({ pageParam }: { pageParam: string | undefined }): Promise<InboxPage> =>
      unwrap(
        await api.GET("/api/v1/conversations", {
          params: { query: { ...query, limit: rowsAPage, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: InboxPage) => last.next ?? undefined,
    select: allPages,
  });
}

/** Who waits for an answer of one user (undefined: of anybody), the longest first; `more` where there are more than these. */
export function useWaiting(user: string | undefined, on: boolean) {
  return useQuery({
    queryKey: ["conversations", "waiting", user],
    enabled: on,
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/conversations", {
          params: { query: { state: "ours", limit: rowsAPage, ...(user === undefined ? {} : { waits_for: user }) } },
        }),
      ),
    placeholderData: keepPreviousData,
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
