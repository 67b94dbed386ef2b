import { Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Panel } from "../../ui/panel.tsx";

type Claims = Schemas["Claims"];
type FieldClaims = Claims["fields"][number];

/** Which sources know this record, and where they contradict each other: all that is said stays visible, and whoever knows better switches. */
export function ClaimsOf({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const path = { params: { path: { id } } };
  const { data } = useQuery({
    queryKey: [of, id, "claims"],
    queryFn: async () =>
      (of === "account"
        ? unwrap(await api.GET("/api/v1/accounts/{id}/claims", path))
        : unwrap(await api.GET("/api/v1/people/{id}/claims", path))) as Claims,
  });
  if (!data || data.sources.length === 0) return null;
  const contested = data.fields.filter((field) => field.contested);
  const shown = all ? data.fields : contested;
  return (
    <Panel title={t("sources.claims.title", { count: data.sources.length })}>
      <Stack gap={6}>
        {data.sources.map((source) => (
          <Text size="sm" key={source.id}>
            <Anchor component={Link} to={`/sources/${source.id}`} underline="always">
              {source.name}
            </Anchor>{" "}
            <Text span c="dimmed" size="xs">
              {t("sources.claims.since", {
                first: format.moment(source.first_at),
                last: format.moment(source.last_at),
              })}
            </Text>
          </Text>
        ))}
        {shown.map((field) => (
          <OneField key={field.field} of={of} id={id} field={field} />
        ))}
        {data.fields.length > contested.length && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
            {t(all ? "sources.claims.fewer" : "sources.claims.more", { count: data.fields.length - contested.length })}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function OneField({ of, id, field }: { of: "account" | "person"; id: string; field: FieldClaims }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const choose = useChange(
    async (source: string | null) => {
      const path = { params: { path: { id, field: field.field } } };
      return of === "account"
        ? unwrap(await api.PUT("/api/v1/accounts/{id}/claims/{field}", { ...path, body: { source } }))
        : unwrap(await api.PUT("/api/v1/people/{id}/claims/{field}", { ...path, body: { source } }));
    },
    { stale: ["account", "person", "customers"], says: () => t("sources.claims.switched") },
  );
  const name = useFieldName()(field);
  const shown = useSaid();
  return (
    <div>
      <Text size="sm" fw={550}>
        {t("sources.claims.say", { count: field.claims.length, field: name })}
      </Text>
      {field.claims.map((claim) => (
        <Group
          key={`${claim.source}${claim.name}${claim.at}`}
          gap={6}
          justify="space-between"
          wrap="nowrap"
          align="flex-start"
        >
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {shown(field, claim.value)}{" "}
            <Text span size="xs" c="dimmed">
              {claim.name || t("sources.claims.person")}, {format.moment(claim.at)}
            </Text>
          </Text>
          {claim.wins ? (
            <Badge variant="light" tt="none" flex="none">
              {t(field.choice === claim.source && claim.source ? "sources.claims.chosen" : "sources.claims.wins")}
            </Badge>
          ) : (
            may.write &&
            claim.source && (
              <Button
                size="compact-xs"
                variant="default"
                flex="none"
                onClick={() => choose.mutate(claim.source)}
                aria-label={t("sources.claims.take-of", { name: claim.name, field: name })}
              >
                {t("sources.claims.take")}
              </Button>
            )
          )}
        </Group>
      ))}
      {field.choice && may.write && (
        <Button size="compact-xs" variant="subtle" onClick={() => choose.mutate(null)}>
          {t("sources.claims.by-rules")}
        </Button>
      )}
    </div>
  );
}

/** A field of one's own by its label; of somebody's work also where. */
function useFieldName(): (field: FieldClaims) => string {
  const { t } = useTranslation();
  return ({ field, of }) => {
    if (field.startsWith("custom:")) return of ?? field;
    const [column] = field.split("@");
    const name = t(`sources.said.${column}`);
    return of ? t("sources.claims.at", { field: name, account: of }) : name;
  };
}

/** A value in words, a day and money in the reader's manner. */
function useSaid(): (field: FieldClaims, value: string | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ field, as, currency }, value) => {
    if (value === null) return "–";
    if (as === "money") return format.money(Number(value), currency ?? undefined);
    if (as === "yes-no") return t(value === "1" ? "fields.yes" : "fields.no");
    if (as === "date" || /^(since|until|started_on@.*|ended_on@.*)$/.test(field)) return format.day(value);
    if (field === "relationship") return t(`accounts.statuses.${value}`);
    if (field.startsWith("buying_role@")) return t(`people.roles.${value}`);
    return value;
  };
}
