import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { NamedList } from "../../ui/named-list.tsx";
import { useMailTemplates } from "./use-email.ts";

/** What mailings are begun with. */
export function Templates({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const templates = useMailTemplates();
  if (templates.error) return <Trouble error={templates.error} />;
  if (!templates.data) return null;
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")}>
      {t("email.template.add")}
    </Button>
  );
  if (templates.data.length === 0)
    return (
      <Empty title={t("email.template.empty")} says={t("email.template.empty-says")}>
        {add}
      </Empty>
    );
  return (
    <>
      {add && <div>{add}</div>}
      <NamedList
        title={t("email.mailing.name")}
        columns={[
          { title: t("email.mailing.subject"), wide: true, cell: (template) => template.subject },
          { title: t("email.mailing.kind.label"), cell: (template) => t(`email.mailing.kind.${kind(template)}`) },
          { title: t("email.template.changed"), wide: true, cell: (template) => format.day(template.updated_at) },
        ]}
        rows={templates.data}
        open={open}
      />
    </>
  );
}

const kind = (template: { mjml: string | null; html: string | null }): "mjml" | "html" | "plain" =>
  template.mjml !== null ? "mjml" : template.html !== null ? "html" : "plain";
