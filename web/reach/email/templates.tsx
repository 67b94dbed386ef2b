import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import classes from "./email.module.css";
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
      <div className={`tilth-panel ${classes["scroll"]}`}>
        <table className={classes["list"]}>
          <thead>
            <tr>
              <th>{t("email.mailing.name")}</th>
              <th className={classes["wide"]}>{t("email.mailing.subject")}</th>
              <th>{t("email.mailing.kind.label")}</th>
              <th className={classes["wide"]}>{t("email.template.changed")}</th>
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
                <td>
                  {t(
                    `email.mailing.kind.${template.mjml !== null ? "mjml" : template.html !== null ? "html" : "plain"}`,
                  )}
                </td>
                <td className={classes["wide"]}>{format.day(template.updated_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
