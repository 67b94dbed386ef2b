import { ActionIcon, Button, Group, NativeSelect, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useMay } from "./role.ts";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Rule = Schemas["CountryRule"];
const stale = ["country-rules", "person"];
const channels = ["email", "call", "letter", "parcel", "text", "social", "visit"] as const;
const audiences = ["business", "private"] as const;
const needs = ["none", "soft", "consent"] as const;

/** What the law of each country asks for before somebody is approached: where we begin, and the workspace's to change. */
export function CountryRules() {
  const { t, i18n } = useTranslation();
  const { own } = useMay();
  const [country, setCountry] = useState("*");
  const { data = [] } = useQuery({
    queryKey: ["country-rules"],
    queryFn: async () => unwrap(await api.GET("/api/v1/country-rules")).rows,
  });
  const names = new Intl.DisplayNames([i18n.language], { type: "region" });
  const called = (code: string): string =>
    code === "*" ? t("settings.consent.every-country") : (names.of(code) ?? code);
  const countries = [...new Set(data.map((rule) => rule.country))];
  return (
    <div>
      <Title order={3}>{t("settings.consent.rules")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.consent.rules-about")}
      </Text>
      <NativeSelect
        mt={6}
        w={280}
        label={t("settings.consent.country")}
        data={countries.map((value) => ({ value, label: called(value) }))}
        value={country}
        onChange={(event) => setCountry(event.currentTarget.value)}
      />
      <Rows
        label={t("settings.consent.rules")}
        heads={[
          t("settings.consent.channel"),
          t("settings.consent.audience"),
          t("settings.consent.need"),
          t("settings.consent.days"),
          t("settings.consent.source"),
          t("settings.consent.remove"),
        ]}
      >
        {data
          .filter((rule) => rule.country === country)
          .map((rule) => (
            <OneRule key={rule.id} rule={rule} called={called(rule.country)} />
          ))}
      </Rows>
      {own && <NewRule onDone={setCountry} />}
    </div>
  );
}

function OneRule({ rule, called }: { rule: Rule; called: string }) {
  const { t } = useTranslation();
  const { own } = useMay();
  const name = `${called}, ${t(`settings.consent.channels.${rule.channel}`)}, ${t(`settings.consent.audiences.${rule.audience}`)}`;
  const edit = useChange(
    async (body: { need?: Rule["need"]; soft_days?: number | null; source?: string }) =>
      unwrap(await api.PATCH("/api/v1/country-rules/{id}", { params: { path: { id: rule.id } }, body })),
    { stale, says: () => t("settings.consent.rule-changed", { name }) },
  );
  const remove = useChange(
    async () => unwrap(await api.DELETE("/api/v1/country-rules/{id}", { params: { path: { id: rule.id } } })),
    { stale, says: () => t("settings.removed", { name }) },
  );
  return (
    <tr>
      <td>{t(`settings.consent.channels.${rule.channel}`)}</td>
      <td>{t(`settings.consent.audiences.${rule.audience}`)}</td>
      <td>
        <NativeSelect
          size="xs"
          miw={180}
          aria-label={`${t("settings.consent.need")}: ${name}`}
          disabled={!own}
          data={needs.map((value) => ({ value, label: t(`settings.consent.needs.${value}`) }))}
          value={rule.need}
          onChange={(event) => edit.mutate({ need: event.currentTarget.value as Rule["need"] })}
        />
      </td>
      <td>
        {rule.need === "soft" && (
          <InlineEdit
            label={`${t("settings.consent.days")}: ${name}`}
            value={rule.soft_days === null ? "" : String(rule.soft_days)}
            empty={t("settings.consent.any-time")}
            disabled={!own}
            save={(days) => edit.mutate({ soft_days: days ? Number(days) : null })}
          />
        )}
      </td>
      <td>
        <InlineEdit
          label={`${t("settings.consent.source")}: ${name}`}
          value={rule.source}
          empty={t("settings.consent.no-source")}
          disabled={!own}
          save={(source) => edit.mutate({ source: source ?? "" })}
        />
      </td>
      <td>
        {own && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("settings.remove-named", { name })}
            onClick={() => remove.mutate()}
          >
            <IconTrash size={14} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

function NewRule({ onDone }: { onDone: (country: string) => void }) {
  const { t } = useTranslation();
  const [country, setCountry] = useState("");
  const [channel, setChannel] = useState<Rule["channel"]>("email");
  const [audience, setAudience] = useState<Rule["audience"]>("business");
  const create = useChange(
    async () =>
      unwrap(
        await api.POST("/api/v1/country-rules", {
          body: { country: country.trim().toUpperCase(), channel, audience, need: "consent" },
        }),
      ),
    {
      stale,
      says: (rule) => {
        setCountry("");
        onDone(rule.country);
        return t("settings.consent.rule-made");
      },
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (country.trim()) create.mutate();
  };
  return (
    <form onSubmit={send}>
      <Group gap="xs" mt={6} align="flex-end">
        <TextInput
          label={t("settings.consent.code")}
          w={110}
          maxLength={2}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
        <NativeSelect
          label={t("settings.consent.channel")}
          data={channels.map((value) => ({ value, label: t(`settings.consent.channels.${value}`) }))}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value as Rule["channel"])}
        />
        <NativeSelect
          label={t("settings.consent.audience")}
          data={audiences.map((value) => ({ value, label: t(`settings.consent.audiences.${value}`) }))}
          value={audience}
          onChange={(event) => setAudience(event.currentTarget.value as Rule["audience"])}
        />
        <Button type="submit" variant="default">
          {t("settings.add")}
        </Button>
      </Group>
    </form>
  );
}
