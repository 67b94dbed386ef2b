import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import { NamedList } from "../../ui/named-list.tsx";
import { useSenders, useTemplates } from "./use-letters.ts";

export function Templates({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const templates = useTemplates();
  const senders = useSenders();
  if (!templates.data || !senders.data) return null;
  const add = may.write && senders.data.length > 0 && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")}>
      {t("letters.template.add")}
    </Button>
  );
  if (templates.data.length === 0)
    return (
      <Empty
        title={t("letters.template.empty")}
        says={t(senders.data.length === 0 ? "letters.template.sender-first" : "letters.template.empty-says")}
      >
        {add}
      </Empty>
    );
  return (
    <>
      {add && <div>{add}</div>}
      <NamedList
        title={t("letters.template.name")}
        columns={[
          { title: t("letters.template.subject"), wide: true, cell: (template) => template.subject },
          { title: t("letters.template.purpose"), cell: (template) => t(`touches.purposes.${template.purpose}`) },
          { title: t("letters.template.changed"), wide: true, cell: (template) => format.day(template.updated_at) },
        ]}
        rows={templates.data}
        open={open}
      />
    </>
  );
}
