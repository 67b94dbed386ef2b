import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { NamedList } from "../../ui/named-list.tsx";
import { useScripts } from "./use-calls.ts";

export function Scripts({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const scripts = useScripts();
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")}>
      {t("calls.script.add")}
    </Button>
  );
  if (!scripts.data) return null;
  if (scripts.data.length === 0)
    return (
      <Empty title={t("calls.script.empty")} says={t("calls.script.empty-says")}>
        {add}
      </Empty>
    );
  return (
    <>
      {add && <div>{add}</div>}
      <NamedList
        title={t("calls.script.name")}
        columns={[
          { title: t("calls.script.language"), cell: (script) => script.language },
          { title: t("calls.script.changed"), wide: true, cell: (script) => format.day(script.updated_at) },
        ]}
        rows={scripts.data}
        open={open}
      />
    </>
  );
}
