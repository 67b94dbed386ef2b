import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";

/** How fast each kind of fact goes wrong: measured here where it was, else the customary figure, and it says which. */
export function DecayTable() {
  const { t } = useTranslation();
  const format = useFormat();
  const decay = useQuery({
    queryKey: ["verifications", "decay"],
    queryFn: async () => unwrap(await api.GET("/api/v1/verifications/decay")),
  });
  const share = (value: number | null): string => (value === null ? "–" : format.share(value, 1));
  return (
    <Panel title={t("verification.decay.title")}>
      <Text size="sm" c="dimmed" mb={6}>
        {t("verification.decay.about")}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("verification.decay.fact")}</Table.Th>
              <Table.Th ta="right">{t("verification.decay.monthly")}</Table.Th>
              <Table.Th ta="right">{t("verification.decay.half-life")}</Table.Th>
              <Table.Th>{t("verification.decay.basis")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decay.data?.rows.map((row) => (
              <Table.Tr key={row.question}>
                <Table.Td>{t(`verification.fact.${row.question}`)}</Table.Td>
                <Table.Td ta="right">
                  {share(row.monthly)}
                  {row.basis === "measured" &&
                    ` (${t("verification.between", { low: share(row.low), high: share(row.high) })})`}
                </Table.Td>
                <Table.Td ta="right">
                  {row.half_life_months === null
                    ? "–"
                    : t("verification.decay.months", { count: Math.round(row.half_life_months) })}
                </Table.Td>
                <Table.Td>
                  {row.basis === "measured"
                    ? t("verification.decay.measured", { wrong: row.wrong, count: row.right + row.wrong })
                    : t("verification.decay.assumed", { count: row.right + row.wrong })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
