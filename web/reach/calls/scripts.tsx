import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import classes from "./calls.module.css";
import { useScripts } from "./use-calls.ts";

export function Scripts({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const scripts = useScripts();
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")} style={{ alignSelf: "flex-start" }}>
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
      {add}
      <div className={`tilth-panel ${classes["scroll"]}`}>
        <table className={classes["list"]}>
          <thead>
            <tr>
              <th>{t("calls.script.name")}</th>
              <th>{t("calls.script.language")}</th>
              <th className={classes["wide"]}>{t("calls.script.changed")}</th>
            </tr>
          </thead>
          <tbody>
            {scripts.data.map((script) => (
              <tr key={script.id}>
                <td>
                  <Button variant="transparent" size="compact-sm" p={0} onClick={() => open(script.id)}>
                    {script.name}
                  </Button>
                </td>
                <td>{script.language}</td>
                <td className={classes["wide"]}>{format.day(script.updated_at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
