import { Group, NumberInput, Stack, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Panel } from "../../ui/panel.tsx";

/** Whether certain pairs merge unasked, and how certain they must be. Off unless an owner switches it on. */
export function MergeRules() {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: ["match-pairs", "rules"],
    queryFn: async () => unwrap(await api.GET("/api/v1/merge-rules")).rules,
  });
  return (
    <Panel title={t("identity.rules.title")}>
      <Text size="sm" c="dimmed" maw={680} mb="sm">
        {t("identity.rules.about")}
      </Text>
      <Stack gap="md">
        {(asked.data ?? []).map((rule) => (
          <Rule key={rule.kind} rule={rule} />
        ))}
      </Stack>
    </Panel>
  );
}

function Rule({ rule }: { rule: Schemas["MergeRule"] }) {
  const { t } = useTranslation();
  const may = useMay();
  const change = async (by_itself: boolean, precision_bar: number): Promise<void> => {
    try {
      const params = { path: { kind: rule.kind } };
      const body = { by_itself, precision_bar };
      const { set } = unwrap(await api.PUT("/api/v1/merge-rules/{kind}", { params, body }));
      sayDone(t(by_itself ? "identity.said.rule-on" : "identity.said.rule-off"), set ?? undefined);
      await queries.invalidateQueries({ queryKey: ["match-pairs"] });
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Group gap="lg" align="flex-end">
      <Switch
        label={t(`identity.rules.${rule.kind}`)}
        checked={rule.by_itself}
        disabled={!may.own}
        onChange={(event) => void change(event.currentTarget.checked, rule.precision_bar)}
        mb={6}
      />
      <NumberInput
        key={rule.precision_bar}
        label={t("identity.rules.bar")}
        aria-label={`${t(`identity.rules.${rule.kind}`)}: ${t("identity.rules.bar")}`}
        suffix=" %"
        min={90}
        max={100}
        step={0.1}
        decimalScale={2}
        w={150}
        disabled={!may.own}
        defaultValue={Math.round(rule.precision_bar * 10_000) / 100}
        onBlur={(event) => {
          const bar = Number.parseFloat(event.currentTarget.value.replace(",", ".")) / 100;
          if (bar >= 0.9 && bar <= 1 && bar !== rule.precision_bar) void change(rule.by_itself, bar);
        }}
      />
    </Group>
  );
}
