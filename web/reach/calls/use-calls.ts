import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Call = Schemas["Call"];
export type CallList = Schemas["CallList"];
export type Script = Schemas["CallScript"];
export type CallOutcome = Schemas["NewCallOutcome"]["outcome"];

export const purposes = ["help", "educate", "listen", "thank", "invite", "ask", "sell"] as const;

export function useCallLists(closed = false) {
  return useQuery({
    queryKey: ["calls", "lists", closed],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/call-lists", { params: { query: { closed: closed ? "true" : "false" } } })).rows,
  });
}

export function useScripts() {
  return useQuery({
    queryKey: ["calls", "scripts"],
    queryFn: async () => unwrap(await api.GET("/api/v1/call-scripts")).rows,
  });
}

/** Who dials for us, if anybody does. */
export function useDialler(): Schemas["ChannelProvider"] | undefined {
  const providers = useQuery({
    queryKey: ["providers"],
    queryFn: async () => unwrap(await api.GET("/api/v1/channel-providers")).rows,
    staleTime: 5 * 60_000,
  });
  return providers.data?.find((one) => one.channel === "call" && one.has_secret);
}

export interface Claimed {
  call: Call | null;
  next_at: string | null;
}

/** The next best call, for nobody else from now on. */
export async function claimCall(list: string, without: string[]): Promise<Claimed> {
  return unwrap(
    await api.POST("/api/v1/call-lists/{id}/claims", { params: { path: { id: list } }, body: { without } }),
  );
}

/** Gives a call back, also while the page goes away. */
export function releaseCall({ touch, lease }: Call): void {
  void api
    .DELETE("/api/v1/calls/{id}/claim", { params: { path: { id: touch }, query: { lease } }, keepalive: true })
    .catch(() => undefined);
}
