import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { sayFault } from "../undo.tsx";

export type ExportFile = Schemas["ExportFile"];
export type ExportWish = NonNullable<Parameters<typeof ask>[0]>;

const shown = 6;
/** Told by the stream as well; this is for a stream that is down. */
const runningMs = 2_000;

async function ask(body: {
  what: ExportFile["what"];
  format: ExportFile["format"];
  scope?: "customers" | "prospects" | "others" | "all";
  filter?: Schemas["Filter"] | undefined;
  sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
  direction?: "asc" | "desc";
  columns?: never[];
  from?: string | undefined;
  to?: string | undefined;
  n?: number;
  import?: string;
  list?: string;
}): Promise<ExportFile> {
  return unwrap(await api.POST("/api/v1/export-files", { body: body as never }));
}

export const isRunning = (file: ExportFile): boolean => file.state === "waiting" || file.state === "running";
export const contentOf = (file: ExportFile): string => `/api/v1/export-files/${file.id}/content`;

/** The files asked for lately, kept true while one grows; the one asked for here is fetched as soon as it is whole. */
export function useExports(open: boolean) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<string>();
  const list = useQuery({
    queryKey: ["exports"],
    enabled: open || asked !== undefined,
    queryFn: async () => unwrap(await api.GET("/api/v1/export-files", { params: { query: { limit: shown } } })).rows,
    refetchInterval: (query) => (query.state.data?.some(isRunning) ? runningMs : false),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["exports"] });
  const begin = useMutation({
    mutationFn: ask,
    onSuccess: async (file) => {
      setAsked(file.id);
      await again();
    },
    onError: sayFault,
  });
  const cancel = useMutation({
    mutationFn: async (id: string) =>
      unwrap(await api.POST("/api/v1/export-files/{id}/cancellation", { params: { path: { id } } })),
    onSettled: again,
    onError: sayFault,
  });
  const mine = list.data?.find((file) => file.id === asked);
  const fetched = useRef<string>(undefined);
  useEffect(() => {
    if (mine?.state !== "done" || fetched.current === mine.id) return;
    fetched.current = mine.id;
    fetchFile(mine);
  }, [mine]);
  return { files: list.data ?? [], begin: begin.mutate, beginning: begin.isPending, cancel: cancel.mutate };
}

/** As a press on a link would. */
function fetchFile(file: ExportFile): void {
  const link = document.createElement("a");
  link.href = contentOf(file);
  link.download = file.name;
  link.click();
}
