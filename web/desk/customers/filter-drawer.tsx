import "react-querybuilder/dist/query-builder.css";
import "./filter-drawer.css";
import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { MantineValueEditor, MantineValueSelector, QueryBuilderMantine } from "@react-querybuilder/mantine";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useTranslation } from "react-i18next";
import {
  type Field,
  QueryBuilder,
  type RuleGroupType,
  type ValueEditorProps,
  type VersatileSelectorProps,
} from "react-querybuilder";
import { api, unwrap } from "../../app/api/client.ts";
import { currencyExponent } from "../../../server/platform/money/contract.ts";
import { useMe } from "../../app/session.ts";
import { inMajor, inMinor } from "./money-rules.ts";
import { usersQuery } from "./read-customers.ts";
import type { Filter } from "./shape.ts";

const texts = ["=", "!=", "beginsWith", "contains", "doesNotContain", "null", "notNull"];
const numbers = ["=", "!=", "<", "<=", ">", ">=", "between", "null", "notNull"];
const days = ["=", "<", "<=", ">", ">=", "between", "null", "notNull"];
const choices = ["=", "!=", "null", "notNull"];

/** Where one begins: what most come for, ready to be changed. */
const firstRule: RuleGroupType = { combinator: "and", rules: [{ field: "promise", operator: "=", value: "overdue" }] };

/** The AND/OR tree in plain words. What is typed here is tried at once and kept when the drawer closes. */
export function FilterDrawer({
  opened,
  filter,
  onFilter,
  onClose,
}: {
  opened: boolean;
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const currency = useMe()?.workspace.currency ?? "EUR";
  const exponent = currencyExponent(currency);
  const { fields, money } = useFields(currency);
  const [changed, setDraft] = useState<RuleGroupType>();
  // Amounts are typed in whole units and kept in minor ones; which fields are amounts is known with the workspace's own fields.
  const draft =
    changed ?? (filter && money ? (inMajor(filter, money, exponent) as unknown as RuleGroupType) : firstRule);
  const asked = (): Filter | undefined =>
    draft.rules.length > 0 && money ? inMinor(draft as unknown as Filter, money, exponent) : undefined;
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="xl" withCloseButton={false}>
      <DialogHead title={t("customers.filter.title")} Parts={Drawer} />
      <Stack>
        <Text size="sm" c="dimmed">
          {t("customers.filter.about")}
        </Text>
        <QueryBuilderMantine>
          {money && (
            <QueryBuilder
              fields={fields}
              controlElements={named}
              query={draft}
              onQueryChange={setDraft}
              combinators={[
                { name: "and", label: t("customers.filter.and") },
                { name: "or", label: t("customers.filter.or") },
              ]}
              translations={{
                addRule: { label: t("customers.filter.add-rule"), title: t("customers.filter.add-rule") },
                addGroup: { label: t("customers.filter.add-group"), title: t("customers.filter.add-group") },
                removeRule: { label: "×", title: t("customers.filter.remove") },
                removeGroup: { label: "×", title: t("customers.filter.remove") },
                fields: { title: t("customers.filter.field") },
                operators: { title: t("customers.filter.operator") },
                value: { title: t("customers.filter.value") },
                combinators: { title: t("customers.filter.combine") },
              }}
            />
          )}
        </QueryBuilderMantine>
        <Group>
          <Button disabled={!money} onClick={() => onFilter(asked())}>
            {t("customers.filter.do")}
          </Button>
          <Button variant="subtle" onClick={() => onFilter(undefined)}>
            {t("customers.filter.clear")}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

/** A hint is no name: screen readers are told what each field is. */
const named = {
  valueSelector: (props: VersatileSelectorProps) => <MantineValueSelector {...props} aria-label={props.title} />,
  valueEditor: (props: ValueEditorProps) => (
    <MantineValueEditor {...props} extraProps={{ "aria-label": props.title }} />
  ),
};

/** What can be asked, with what makes sense for each; the workspace's own fields come last. */
function useFields(currency: string): { fields: Field[]; money: ReadonlySet<string> | undefined } {
  const { t } = useTranslation();
  const users = useQuery(usersQuery);
  const tags = useQuery({ queryKey: ["tags"], queryFn: async () => unwrap(await api.GET("/api/v1/tags")) });
  const custom = useQuery({
    queryKey: ["custom-fields"],
    queryFn: async () => unwrap(await api.GET("/api/v1/custom-fields")),
  });
  const said = (operator: string) => ({ name: operator, label: t(`customers.operator.${operator}`) });
  const field = (name: string, operators: string[], more: Partial<Field> = {}): Field => ({
    name,
    label: t(`customers.field.${name}`),
    operators: operators.map(said) as never,
    ...more,
  });
  const select = (values: { name: string; label: string }[]): Partial<Field> => ({ valueEditorType: "select", values });
  const own = (custom.data?.rows ?? []).filter((one) => one.record_kind === "account");
  // Without an answer it is asked with what there is.
  const known = custom.data !== undefined || custom.isError;
  const money = known
    ? new Set(["revenue", ...own.filter((one) => one.kind === "money").map((one) => `custom:${one.id}`)])
    : undefined;
  const fields = [
    field("name", texts),
    field("industry", texts),
    field("city", texts),
    field("country", texts),
    field("owner", choices, select((users.data?.rows ?? []).map((user) => ({ name: user.id, label: user.name })))),
    field("tag", ["=", "!="], select((tags.data?.rows ?? []).map((tag) => ({ name: tag.id, label: tag.name })))),
    field(
      "promise",
      ["="],
      select(["kept", "overdue", "never"].map((name) => ({ name, label: t(`customers.promise.${name}`) }))),
    ),
    field(
      "relationship",
      choices,
      select(
        ["prospect", "customer", "lapsed", "former", "partner", "competitor"].map((name) => ({
          name,
          label: t(`customers.status.${name}`),
        })),
      ),
    ),
    field("revenue", numbers, { inputType: "number", label: t("customers.field.revenue", { currency }) }),
    field("orders", numbers, { inputType: "number" }),
    field("people_known", numbers, { inputType: "number" }),
    field("people_touched", numbers, { inputType: "number" }),
    field("gap", numbers, { inputType: "number" }),
    field("next_due", days, { inputType: "date" }),
    field("last_order", days, { inputType: "date" }),
    field("last_valued_touch", days, { inputType: "date" }),
    field("created", days, { inputType: "date" }),
    ...own.map((one): Field => {
      const operators =
        one.kind === "text" ? texts : one.kind === "choice" ? choices : one.kind === "date" ? days : numbers;
      const choose = one.kind === "choice" ? select((one.choices ?? []).map((name) => ({ name, label: name }))) : {};
      return {
        name: `custom:${one.id}`,
        label: one.kind === "money" ? `${one.label} (${currency})` : one.label,
        operators: operators.map(said) as never,
        inputType: one.kind === "date" ? "date" : one.kind === "text" ? "text" : "number",
        ...choose,
      };
    }),
  ];
  return { fields, money };
}
