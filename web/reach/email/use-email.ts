import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type SendingAccount = Schemas["SendingAccount"];
export type DkimKey = Schemas["DkimKey"];

export function useSendingAccounts() {
  return useQuery({
    queryKey: ["sending-accounts"],
    queryFn: async () => unwrap(await api.GET("/api/v1/sending-accounts")).rows,
  });
}

export function useDkimKeys() {
  return useQuery({
    queryKey: ["dkim-keys"],
    queryFn: async () => unwrap(await api.GET("/api/v1/dkim-keys")).rows,
  });
}

export function useSent(id: string) {
  return useQuery({
    queryKey: ["sending-accounts", "sent", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/sending-accounts/{id}/sent", { params: { path: { id } } })),
    refetchInterval: 10_000,
  });
}

export const domainOf = (address: string): string => address.split("@").at(-1)?.toLowerCase() ?? "";
