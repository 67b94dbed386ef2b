import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Import = Schemas["Import"];

/** While an import runs it is asked for this often; the stream only says when it is through. */
const runningMs = 700;

export function isOver(state: Import["state"]): boolean {
  return state !== "waiting" && state !== "running";
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ["imports", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/imports/{id}", { params: { path: { id } } })),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data.state) ? false : runningMs),
  });
}

/** Rows that were not taken in, page by page. */
export function useImportRows(id: string, on: boolean) {
  return useInfiniteQuery({
    queryKey: ["imports", id, "rows"],
    enabled: on,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/imports/{id}/rows", {
          params: { path: { id }, query: { limit: 100, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
