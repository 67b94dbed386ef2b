import { NavLink, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { useGroups } from "./read-customers.ts";
import type { Filter, Grouping, Rule, Shape } from "./shape.ts";

/** How many by owner, industry…; a group chosen becomes a rule of the filter. */
export function GroupPanel({
  shape,
  by,
  onFilter,
}: {
  shape: Shape;
  by: Grouping;
  onFilter: (filter: Filter | undefined) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = (shape.filter?.rules ?? []).filter((rule) => !("field" in rule && rule.field === by));
  const groups = useGroups(
    { ...shape, filter: others.length > 0 ? { combinator: "and", rules: others } : undefined },
    by,
  );
  const chosen = shape.filter?.rules.find((rule): rule is Rule => "field" in rule && rule.field === by);
  const choose = (key: string | null): void => {
    const rule: Rule = key === null ? { field: by, operator: "null" } : { field: by, operator: "=", value: key };
    const same = chosen && chosen.operator === rule.operator && chosen.value === rule.value;
    const rules = same ? others : [...others, rule];
    onFilter(rules.length > 0 ? { combinator: "and", rules } : undefined);
  };
  return (
    <div style={{ width: 210, flex: "none", maxHeight: "calc(100vh - 136px)", overflow: "auto" }}>
      <Panel title={t(`customers.grouping.${by}`)}>
        {(groups.data?.rows ?? []).map((group) => (
          <NavLink
            key={group.key ?? ""}
            component="button"
            py={3}
            active={
              chosen !== undefined && (group.key === null ? chosen.operator === "null" : chosen.value === group.key)
            }
            label={group.name ?? t("customers.group-empty")}
            rightSection={
              <Text size="xs" c="dimmed">
                {format.number(group.accounts)}
              </Text>
            }
            onClick={() => choose(group.key)}
          />
        ))}
      </Panel>
    </div>
  );
}
