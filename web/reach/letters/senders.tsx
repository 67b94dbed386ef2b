import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/settings/role.ts";
import { Empty } from "../../ui/empty.tsx";
import table from "../../ui/table.module.css";
import { useSenders } from "./use-letters.ts";

export function Senders({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const senders = useSenders();
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")} style={{ alignSelf: "flex-start" }}>
      {t("letters.sender.add")}
    </Button>
  );
  if (!senders.data) return null;
  if (senders.data.length === 0)
    return (
      <Empty title={t("letters.sender.empty")} says={t("letters.sender.empty-says")}>
        {add}
      </Empty>
    );
  return (
    <>
      {add}
      <div className={`tilth-panel ${table["scroll"]}`}>
        <table className={table["list"]}>
          <tbody>
            {senders.data.map((sender) => (
              <tr key={sender.id}>
                <td>
                  <Button variant="transparent" size="compact-sm" p={0} onClick={() => open(sender.id)}>
                    {sender.name}
                  </Button>
                </td>
                <td>{[sender.street, `${sender.postal_code} ${sender.city}`.trim(), sender.country].join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
