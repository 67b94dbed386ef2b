import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { DropZone } from "./drop-zone.tsx";
import type { Source } from "./read-sources.ts";
import { uploadFile } from "./upload-file.ts";

/** The same file dropped again every week: read as last time, looked over, and taken in unless a guard holds it. */
export function BringFiles({ source }: { source: Source }) {
  const { t } = useTranslation();
  const bring = useMutation({
    mutationFn: async (files: File[]) => {
      const uploads: string[] = [];
      for (const file of files) uploads.push((await uploadFile(file, () => {})).id);
      const path = { params: { path: { id: source.id } } };
      return unwrap(await api.POST("/api/v1/sources/{id}/runs", { ...path, body: { uploads } }));
    },
    onSuccess: async () => {
      sayDone(t("sources.one.started", { name: source.name }));
      await queries.invalidateQueries({ queryKey: ["sources"] });
    },
    onError: sayFault,
  });
  return <DropZone busy={bring.isPending} small onFiles={(files) => files.length > 0 && bring.mutate(files)} />;
}
