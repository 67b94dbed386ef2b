import { Button, Group, Select, Switch, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Panel } from "../../ui/panel.tsx";
import type { Source } from "./read-sources.ts";

type Rule = Schemas["SurvivalRule"];

const usual = { rule: "trust", source_id: null, person_first: true } as const;
const rules = ["trust", "newest", "complete", "source"] as const;
const fields = {
  account: ["name", "kind", "industry", "website", "number", "relationship", "since", "until", "custom"],
  person: [
    "name",
    "given_name",
    "family_name",
    "honorific",
    "birthday",
    "language",
    "title",
    "buying_role",
    "started_on",
    "ended_on",
    "custom",
  ],
} as const;

/** Whom to believe where sources contradict each other: one rule for accounts, one for people, and one for a field that needs its own. */
export function SurvivalRules({ sources }: { sources: Source[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const { data = [] } = useQuery({
    queryKey: ["sources", "rules"],
    queryFn: async () => unwrap(await api.GET("/api/v1/survival-rules")).rows as Rule[],
  });
  const apply = useChange(async () => unwrap(await api.POST("/api/v1/survival-rules/application")), {
    stale: ["account", "person", "customers", "sources"],
    says: ({ changed }) => t("sources.rules.applied", { count: changed }),
  });
  const own = data.filter((rule) => rule.field !== null);
  return (
    <Panel
      title={t("sources.rules.title")}
      actions={
        may.own && (
          <Button size="compact-sm" variant="light" onClick={() => apply.mutate(undefined)} loading={apply.isPending}>
            {t("sources.rules.apply")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t("sources.rules.about")}
      </Text>
      {(["account", "person"] as const).map((kind) => (
        <OneRule
          key={kind}
          rule={
            data.find((rule) => rule.record_kind === kind && rule.field === null) ?? {
              record_kind: kind,
              field: null,
              ...usual,
            }
          }
          sources={sources}
          may={may.own}
        />
      ))}
      {own.map((rule) => (
        <OneRule key={`${rule.record_kind} ${rule.field}`} rule={rule} sources={sources} may={may.own} />
      ))}
      {may.own && <NewRule there={own} />}
    </Panel>
  );
}

function useKeepRule() {
  const { t } = useTranslation();
  return useChange(
    async (body: Schemas["SurvivalRule"] | (Omit<Schemas["SurvivalRule"], "rule"> & { rule: null })) =>
      unwrap(await api.PUT("/api/v1/survival-rules", { body })),
    { stale: ["sources"], says: () => t("sources.rules.kept") },
  );
}

function OneRule({ rule, sources, may }: { rule: Rule; sources: Source[]; may: boolean }) {
  const { t } = useTranslation();
  const keep = useKeepRule();
  const label = rule.field
    ? t("sources.rules.of-field", {
        kind: t(`sources.rules.${rule.record_kind}`),
        field: t(`sources.said.${rule.field}`),
      })
    : t(`sources.rules.${rule.record_kind}`);
  const choices = [
    ...rules.slice(0, 3).map((value) => ({ value: value as string, label: t(`sources.rules.by-${value}`) })),
    ...sources.map(({ id, name }) => ({ value: id, label: t("sources.rules.by-source", { name }) })),
  ];
  const set = (value: string | null): void => {
    if (value === null) return;
    const known = rules.find((one) => one === value);
    keep.mutate({ ...rule, rule: known ?? "source", source_id: known ? null : value });
  };
  return (
    <Group gap="md" align="flex-end" mb="xs">
      <Select
        label={label}
        data={choices}
        value={rule.rule === "source" ? rule.source_id : rule.rule}
        onChange={set}
        disabled={!may}
        allowDeselect={false}
        w={280}
      />
      <Switch
        label={t("sources.rules.person-first")}
        checked={rule.person_first}
        onChange={(event) => keep.mutate({ ...rule, person_first: event.currentTarget.checked })}
        disabled={!may}
        mb={6}
      />
      {rule.field && may && (
        <Button size="compact-sm" variant="subtle" mb={4} onClick={() => keep.mutate({ ...rule, rule: null })}>
          {t("sources.rules.drop")}
        </Button>
      )}
    </Group>
  );
}

function NewRule({ there }: { there: Rule[] }) {
  const { t } = useTranslation();
  const keep = useKeepRule();
  const data = (["account", "person"] as const).map((kind) => ({
    group: t(`sources.rules.${kind}`),
    items: fields[kind]
      .filter((field) => !there.some((rule) => rule.record_kind === kind && rule.field === field))
      .map((field) => ({ value: `${kind}|${field}`, label: t(`sources.said.${field}`) })),
  }));
  const add = (value: string | null): void => {
    const [kind, field] = (value ?? "").split("|");
    if ((kind === "account" || kind === "person") && field) keep.mutate({ record_kind: kind, field, ...usual });
  };
  return <Select label={t("sources.rules.add")} data={data} value={null} onChange={add} w={280} />;
}
