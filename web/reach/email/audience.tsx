import { Button, Group, MultiSelect, Radio, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import type { Mailing } from "./use-email.ts";

type Wanted = Schemas["MailingAudience"];
const everybody = "everybody";

/** Whom it goes to: the customers of a view, one or all of each; or people by name. Chosen anew it is as the view is now. */
export function Audience({ mailing, flush }: { mailing: Mailing; flush: () => Promise<boolean> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const [from, setFrom] = useState<"view" | "people">("view");
  const choose = useChange(
    async (wanted: () => Promise<Wanted>) => {
      await flush();
      const path = { params: { path: { id: mailing.id } } };
      const { revision } = unwrap(await api.GET("/api/v1/mailings/{id}", path));
      return unwrap(
        await api.PUT("/api/v1/mailings/{id}/audience", { ...path, body: await wanted(), ...ifMatch(revision) }),
      );
    },
    { stale: ["mailings"], says: (next) => t("email.audience.chosen", { count: next.recipients }) },
  );
  const { audience } = mailing;
  return (
    <Stack gap="xs">
      <Text size="sm" data-testid="audience">
        <b>{t("email.audience.people", { count: mailing.recipients })}</b>
        {audience &&
          ` · ${t("email.audience.from", { name: audience.name, at: format.moment(audience.at), interpolation: { escapeValue: false } })}`}
      </Text>
      {audience && audience.nobody.length > 0 && (
        <details>
          <summary>{t("email.audience.nobody", { count: audience.nobody.length })}</summary>
          <Text size="sm">
            {audience.nobody.slice(0, 50).map((one, at) => (
              <span key={one.account_id}>
                {at > 0 && ", "}
                <Link to={`/accounts/${one.account_id}` as never}>{one.name}</Link>
              </span>
            ))}
          </Text>
        </details>
      )}
      {may.write && (
        <>
          <Radio.Group
            value={from}
            onChange={(value) => setFrom(value as "view")}
            aria-label={t("email.audience.choose-from")}
          >
            <Group gap="md">
              <Radio size="xs" value="view" label={t("email.audience.of-view")} />
              <Radio size="xs" value="people" label={t("email.audience.by-name")} />
            </Group>
          </Radio.Group>
          {from === "view" ? (
            <FromView choose={(wanted) => choose.mutate(wanted)} busy={choose.isPending} />
          ) : (
            <ByName choose={(wanted) => choose.mutate(wanted)} busy={choose.isPending} />
          )}
        </>
      )}
    </Stack>
  );
}

interface Part {
  choose: (wanted: () => Promise<Wanted>) => void;
  busy: boolean;
}

function FromView({ choose, busy }: Part) {
  const { t } = useTranslation();
  const [view, setView] = useState<string>(everybody);
  const [who, setWho] = useState<Wanted["who"]>("one");
  const { data: views = [] } = useQuery({
    queryKey: ["views", "customers"],
    queryFn: async () => unwrap(await api.GET("/api/v1/views", { params: { query: { screen: "customers" } } })).rows,
  });
  const name = views.find((one) => one.id === view)?.name ?? t("email.audience.everybody");
  const wanted = async (): Promise<Wanted> => {
    const { scope, filter } = (views.find((one) => one.id === view)?.shape ?? {}) as Schemas["SavedView"]["shape"];
    const body = { ...(scope ? { scope } : {}), ...(filter ? { filter } : {}) } as never;
    const { ids } = unwrap(await api.POST("/api/v1/customers/ids", { body }));
    return { name, who, accounts: ids, people: [] };
  };
  return (
    <Group gap="xs" align="flex-end">
      <Select
        size="xs"
        label={t("email.audience.view")}
        data={[
          { value: everybody, label: t("email.audience.everybody") },
          ...views.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={view}
        allowDeselect={false}
        onChange={(value) => value && setView(value)}
      />
      <Select
        size="xs"
        label={t("email.audience.who")}
        data={(["one", "everyone"] as const).map((value) => ({ value, label: t(`email.audience.who-of.${value}`) }))}
        value={who}
        allowDeselect={false}
        onChange={(value) => value && setWho(value)}
      />
      <Button size="xs" variant="default" loading={busy} onClick={() => choose(wanted)}>
        {t("email.audience.choose")}
      </Button>
    </Group>
  );
}

function ByName({ choose, busy }: Part) {
  const { t } = useTranslation();
  const [people, setPeople] = useState<{ value: string; label: string }[]>([]);
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({
    queryKey: ["search", "people", asked],
    enabled: asked.trim() !== "",
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/search", { params: { query: { q: asked, kinds: "person", limit: 12 } } })).hits,
    placeholderData: (last) => last,
  });
  const known = new Map([
    ...people.map((one) => [one.value, one] as const),
    ...(found.data ?? []).map((hit) => [hit.id, { value: hit.id, label: hit.name }] as const),
  ]);
  return (
    <Group gap="xs" align="flex-end">
      <MultiSelect
        size="xs"
        flex={1}
        miw={220}
        searchable
        hidePickedOptions
        label={t("email.audience.names")}
        data={[...known.values()]}
        value={people.map((one) => one.value)}
        searchValue={words}
        onSearchChange={setWords}
        nothingFoundMessage={asked ? t("email.audience.not-found") : undefined}
        onChange={(ids) => setPeople(ids.map((id) => known.get(id) ?? { value: id, label: id }))}
      />
      <Button
        size="xs"
        variant="default"
        loading={busy}
        disabled={people.length === 0}
        onClick={() =>
          choose(async () => ({
            name: t("email.audience.picked"),
            who: "one",
            accounts: [],
            people: people.map((one) => one.value),
          }))
        }
      >
        {t("email.audience.choose")}
      </Button>
    </Group>
  );
}
