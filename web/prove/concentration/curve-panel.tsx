import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { Point } from "./curve.ts";
import { CurveChart } from "./curve-chart.tsx";
import { CurveTable } from "./curve-table.tsx";

/** The curve as a picture; `d` turns it into its numbers and back. */
export function CurvePanel({
  curve,
  accounts,
  n,
  share,
}: {
  curve: Point[];
  accounts: number;
  n: number;
  share: number;
}) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const turn = (): void => setAsTable(!asTable);
  useShortcuts([{ keys: "d", label: t("concentration.chart.turn"), run: turn }]);
  return (
    <Panel
      title={t("concentration.chart.title")}
      actions={
        <Button flex="none" size="compact-xs" variant="subtle" onClick={turn} rightSection={<kbd>d</kbd>}>
          {asTable ? t("concentration.chart.picture") : t("concentration.chart.numbers")}
        </Button>
      }
    >
      {asTable ? <CurveTable curve={curve} /> : <CurveChart curve={curve} accounts={accounts} n={n} share={share} />}
    </Panel>
  );
}
