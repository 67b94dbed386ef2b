import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useChange } from "../../app/settings/use-change.ts";

type Item = Schemas["Item"];

/** Takes an item out of what is proposed, or back in; whoever was given it keeps it. */
export function RetireButton({ item, done }: { item: Item; done: () => void }) {
  const { t } = useTranslation();
  const path = { params: { path: { id: item.id } } };
  const retire = useChange(async () => unwrap(await api.POST("/api/v1/items/{id}/retirement", path)), {
    stale: ["items", "today"],
    says: () => {
      done();
      return t("library.retired", { title: item.title });
    },
  });
  const bringBack = useChange(() => undoRetirement(item.id), {
    stale: ["items", "today"],
    says: () => {
      done();
      return t("library.back", { title: item.title });
    },
  });
  const change = item.retired_at ? bringBack : retire;
  return (
    <Button variant="default" loading={change.isPending} onClick={() => change.mutate(undefined)}>
      {item.retired_at ? t("library.bring-back") : t("library.retire")}
    </Button>
  );
}

/** The item's history knows the change that took it out. */
async function undoRetirement(id: string): Promise<unknown> {
  const { rows } = unwrap(await api.GET("/api/v1/history/{id}", { params: { path: { id } } }));
  const taken = rows.find((row) => !row.undone && row.fields?.["retired_at"]?.[1]);
  if (!taken) throw new Error("the history names no retirement");
  return unwrap(await api.POST("/api/v1/change-sets/{id}/undo", { params: { path: { id: taken.set } } }));
}
