import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import type { CallList } from "./use-calls.ts";

/** No more calls from this list; a second press does it, since it can't be taken back. */
export function CloseList({ list }: { list: CallList }) {
  const { t } = useTranslation();
  const close = useMutation({
    mutationFn: async () =>
      unwrap(await api.POST("/api/v1/call-lists/{id}/closing", { params: { path: { id: list.id } } })),
    onSuccess: async () => {
      sayDone(t("calls.list-closed", { name: list.name }));
      await queries.invalidateQueries({ queryKey: ["calls"] });
    },
    onError: sayFault,
  });
  return (
    <Button size="compact-sm" variant="default" loading={close.isPending} onClick={() => close.mutate()}>
      {t("calls.close")}
    </Button>
  );
}
