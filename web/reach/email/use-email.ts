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

export type Mailing = Schemas["Mailing"];
export type MailingEdit = Schemas["MailingEdit"];
export const purposes = ["thank", "help", "educate", "listen", "invite", "ask", "sell"] as const;
export const languages = ["en", "de", "fr", "es", "it", "nl"];

export function useMailings() {
  return useQuery({
    queryKey: ["mailings", "list"],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailings")).rows,
  });
}

const path = (id: string) => ({ params: { path: { id } } });

/** A mailing that is under way is asked again each second: how far it is. */
export function useMailing(id: string) {
  return useQuery({
    queryKey: ["mailings", "one", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailings/{id}", path(id))),
    refetchInterval: ({ state }) => (state.data?.under_way ? everyMs : false),
  });
}
export const everyMs = 1_000;

/** Over all recipients, of one version of the draft. */
export function useMailingPreview(mailing: Mailing) {
  return useQuery({
    queryKey: ["mailings", "preview", mailing.id, mailing.revision],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailings/{id}/preview", path(mailing.id))),
    placeholderData: (last) => last,
  });
}

export type MailTemplate = Schemas["MailTemplate"];

export function useMailTemplates() {
  return useQuery({
    queryKey: ["mail-templates"],
    queryFn: async () => unwrap(await api.GET("/api/v1/mail-templates")).rows,
  });
}
