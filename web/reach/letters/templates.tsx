import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import classes from "./letters.module.css";
import { useSenders, useTemplates } from "./use-letters.ts";

export function Templates({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const templates = useTemplates();
  const senders = useSenders();
  if (!templates.data || !senders.data) return null;
  const add = may.write && senders.data.length > 0 && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")} style={{ alignSelf: "flex-start" }}>
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
      {add}
      <div className={`tilth-panel ${classes["scroll"]}`}>
        <table className={classes["list"]}>
          <thead>
            <tr>
              <th>{t("letters.template.name")}</th>
              <th className={classes["wide"]}>{t("letters.template.subject")}</th>
              <th>{t("letters.template.purpose")}</th>
              <th className={classes["wide"]}>{t("letters.template.changed")}</th>
            </tr>
          </thead>
          <tbody>
            {templates.data.map((template) => (
              <tr key={template.id}>
                <td>
                  <Button variant="transparent" size="compact-sm" p={0} onClick={() => open(template.id)}>
                    {template.name}
                  </Button>
                </td>
                <td className={classes["wide"]}>{template.subject}</td>
                <td>{t(`touches.purposes.${template.purpose}`)}</td>
                <td className={classes["wide"]}>{format.day(template.updated_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
