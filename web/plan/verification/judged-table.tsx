import { Table, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import type { Judged } from "./use-verifications.ts";
import classes from "./verification.module.css";

/** What the sample says of each part: its base, what was checked of it, and the range. */
export function JudgedTable({ title, rows }: { title: string; rows: (Judged & { label: string })[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={title}>
      <Table.ScrollContainer minWidth={820}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">{t("verification.report.part")}</Table.Th>
              <Table.Th ta="right">{t("verification.report.of-all")}</Table.Th>
              <Table.Th w="20%">
                <VisuallyHidden>{t("verification.report.bar")}</VisuallyHidden>
              </Table.Th>
              <Table.Th ta="right">{t("verification.report.rate")}</Table.Th>
              {(["wrong", "checked", "not_reached", "drawn", "base"] as const).map((part) => (
                <Table.Th key={part} ta="right">
                  {t(`verification.count.${part}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // Parts may share a name, or have none.
              // oxlint-disable-next-line react/no-array-index-key
              <Table.Tr key={`${index}${row.label}`}>
                <Table.Td>{row.label}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
                  {row.checked === 0
                    ? "–"
                    : t("verification.between", { low: format.number(row.low), high: format.number(row.high) })}
                </Table.Td>
                <Table.Td>{row.checked > 0 && <RangeBar judged={row} />}</Table.Td>
                <Table.Td ta="right">{row.rate === null ? "–" : format.share(row.rate, 1)}</Table.Td>
                {[row.wrong, row.checked, row.not_reached + row.open, row.drawn, row.population].map((n, part) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Table.Td key={part} ta="right">
                    {format.number(n)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

/** The base as a bar: what is wrong of it for those reached, and fainter what it may be with those not reached. The numbers beside it say the same. */
export function RangeBar({ judged: { population, low, high, best, worst } }: { judged: Judged }) {
  const { t } = useTranslation();
  const span = (from: number, to: number): { left: string; width: string } => ({
    left: `${(from / Math.max(1, population)) * 100}%`,
    width: `max(3px, ${((to - from) / Math.max(1, population)) * 100}%)`,
  });
  return (
    <div
      className={classes["bar"]}
      role="img"
      aria-label={t("verification.report.bar-says", { low, high, best: best.low, worst: worst.high, population })}
    >
      <span className={classes["possible"]} style={span(best.low, worst.high)} />
      <span className={classes["likely"]} style={span(low, high)} />
    </div>
  );
}
