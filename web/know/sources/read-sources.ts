import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Source = Schemas["Source"];
export type SourceRun = Schemas["SourceRun"];
export type SourceKind = Schemas["SourceKind"];
export type Reconciliation = Schemas["Reconciliation"];

/** While a run or a comparison is under way it is asked for this often. */
const runningMs = 1000;

export function goesOn(state: SourceRun["state"] | Reconciliation["state"]): boolean {
  return ["waiting", "fetching", "looking", "importing", "running"].includes(state);
}

export function useSources() {
  return useQuery({
    queryKey: ["sources", "all"],
    queryFn: async () => unwrap(await api.GET("/api/v1/sources")).rows as Source[],
    refetchInterval: (query) =>
      query.state.data?.some((one) => one.last_run && goesOn(one.last_run.state)) ? runningMs : false,
  });
}

export function useSource(id: string) {
  return useQuery({
    queryKey: ["sources", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/sources/{id}", { params: { path: { id } } })) as Source,
    refetchInterval: (query) => {
      const run = query.state.data?.last_run;
      return run && goesOn(run.state) ? runningMs : false;
    },
  });
}

export function useSourceKinds() {
  return useQuery({
    queryKey: ["source-kinds"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => unwrap(await api.GET("/api/v1/source-kinds")).rows as SourceKind[],
  });
}

export function useRuns(id: string) {
  return useInfiniteQuery({
    queryKey: ["sources", id, "runs"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/sources/{id}/runs", {
          params: { path: { id }, query: { limit: 20, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useProposals(id: string) {
  return useInfiniteQuery({
    queryKey: ["sources", id, "proposals"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/sources/{id}/proposals", {
          params: { path: { id }, query: { limit: 100, cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useReconciliations(id: string) {
  return useQuery({
    queryKey: ["sources", id, "reconciliations"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/sources/{id}/reconciliations", { params: { path: { id } } }))
        .rows as Reconciliation[],
    refetchInterval: (query) => (query.state.data?.some((one) => goesOn(one.state)) ? runningMs : false),
  });
}

export function useDifferences(id: string, kind: Schemas["Difference"]["kind"] | undefined) {
  return useInfiniteQuery({
    queryKey: ["sources", "differences", id, kind ?? ""],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/reconciliations/{id}/differences", {
          params: { path: { id }, query: { limit: 100, cursor: pageParam, kind } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
