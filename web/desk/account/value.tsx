import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { MonthBars } from "../../ui/month-bars.tsx";
import { Panel } from "../../ui/panel.tsx";

type Shape = Schemas["AccountScreen"]["value"];

const year = 12;

/** What they brought in twelve months against the twelve before, and the months as bars. */
export function Value({ value }: { value: Shape }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { months, currency } = value;
  const before = months.slice(0, -year).reduce((sum, one) => sum + one.revenue_minor, 0);
  const since = months.slice(-year).reduce((sum, one) => sum + one.revenue_minor, 0);
  const money = (minor: number): string => format.money(minor, currency, true);
  return (
    <Panel title={t("account.value")}>
      <Group gap="xs" align="baseline">
        <Text size="xl" fw={650}>
          {money(value.revenue_12m_minor)}
        </Text>
        <Text size="xs" c="dimmed">
          {t("account.orders-12m", { count: value.orders_12m })}
          {before > 0 &&
            ` · ${t("account.against", { share: signed(format.share(since / before - 1), since >= before), money: money(before) })}`}
        </Text>
      </Group>
      <MonthBars
        months={months}
        money={(minor, short) => format.money(minor, currency, short)}
        label={t("account.value-says", { since: money(since), before: money(before) })}
        words={{ table: t("account.table"), month: t("account.month"), revenue: t("account.revenue") }}
        beside={{ title: t("account.orders"), cell: (month) => month.orders }}
      >
        {value.revenue_apart && (
          <Text size="xs" c="dimmed">
            {t("account.apart", {
              amounts: Object.entries(value.revenue_apart)
                .map(([other, minor]) => format.money(minor, other, true))
                .join(", "),
            })}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {value.first_order_on && t("account.first-order", { day: format.day(value.first_order_on) })}
          {value.last_order_on && ` · ${t("account.last-order", { day: format.day(value.last_order_on) })}`}
        </Text>
      </MonthBars>
    </Panel>
  );
}

const signed = (share: string, up: boolean): string => (up ? `+${share}` : share);
