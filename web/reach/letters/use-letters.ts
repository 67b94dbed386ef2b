import { useQuery } from "@tanstack/react-query";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";

export type Batch = Schemas["LetterBatch"];
export type Letter = Schemas["Letter"];
export type Template = Schemas["LetterTemplate"];
export type Sender = Schemas["LetterSender"];

export const purposes = ["thank", "help", "educate", "listen", "invite", "ask", "sell"] as const;
export const windows = ["din-left", "din-right", "us-10"] as const;
export const sheets = ["21-a4", "24-a4", "14-a4", "30-letter", "14-letter"] as const;
export const languages = ["en", "de", "fr", "es", "it", "nl"];

export function useBatches() {
  return useQuery({
    queryKey: ["letters", "batches"],
    queryFn: async () => unwrap(await api.GET("/api/v1/letter-batches")).rows,
  });
}

export function useBatch(id: string) {
  return useQuery({
    queryKey: ["letters", "batch", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/letter-batches/{id}", { params: { path: { id } } })),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ["letters", "templates"],
    queryFn: async () => unwrap(await api.GET("/api/v1/letter-templates")).rows,
  });
}

export function useSenders() {
  return useQuery({
    queryKey: ["letters", "senders"],
    queryFn: async () => unwrap(await api.GET("/api/v1/letter-senders")).rows,
  });
}
