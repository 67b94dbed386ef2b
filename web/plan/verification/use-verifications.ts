import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";

export type Work = Schemas["VerificationWork"];
export type Check = Schemas["VerificationCheck"];
export type Judged = Schemas["VerificationJudged"];
export type Question = Check["question"];
export type Outcome = NonNullable<Check["outcome"]>;
export type Whose = "mine" | "all" | "nobody" | (string & {});
export type Show = "open" | "done" | "all";

export const questions = ["there", "role", "email", "phone", "address"] as const satisfies readonly Question[];

export function useVerifications() {
  return useInfiniteQuery({
    queryKey: ["verifications", "list"],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(await api.GET("/api/v1/verifications", { params: { query: { limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useVerification(id: string) {
  return useQuery({
    queryKey: ["verifications", id],
    retry: false,
    queryFn: async () => unwrap(await api.GET("/api/v1/verifications/{id}", { params: { path: { id } } })),
  });
}

const recordsAPage = 50;

export function useWork(id: string, user: Whose, show: Show) {
  return useInfiniteQuery({
    queryKey: ["verifications", id, "work", user, show],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      unwrap(
        await api.GET("/api/v1/verifications/{id}/work", {
          params: { path: { id }, query: { limit: recordsAPage, cursor: pageParam, user, show } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useReport(id: string) {
  return useQuery({
    queryKey: ["verifications", id, "report"],
    retry: false,
    queryFn: async () => unwrap(await api.GET("/api/v1/verifications/{id}/report", { params: { path: { id } } })),
  });
}

export type Answer = Schemas["NewVerificationOutcome"];

/** Writes an outcome down; who was slower is told and sees what the other wrote. */
export async function sayOutcome(check: Check, answer: Answer): Promise<{ set: string | null }> {
  try {
    return unwrap(
      await api.POST("/api/v1/verification-checks/{id}/outcome", {
        params: { path: { id: check.id } },
        body: answer,
        headers: { "if-match": `"${check.revision}"` },
      }),
    );
  } finally {
    await queries.invalidateQueries({ queryKey: ["verifications"] });
  }
}

/** Says the same of all questions about one record that are still open, as one change. */
export async function sayOutcomes(
  id: string,
  place: number,
  outcome: "right" | "not-reached",
): Promise<{ set: string | null }> {
  try {
    const body = { place, outcome };
    return unwrap(await api.POST("/api/v1/verifications/{id}/outcomes", { params: { path: { id } }, body }));
  } finally {
    await queries.invalidateQueries({ queryKey: ["verifications"] });
  }
}
