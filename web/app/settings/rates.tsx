import { ActionIcon, Button, Group, Select, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { currencies } from "../entry/places.ts";
import { useFormat } from "../format.ts";
import { useMe } from "../session.ts";
import { ManyRates } from "./many-rates.tsx";
import { useMay } from "./role.ts";
import { Rows, Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Rate = Schemas["ExchangeRate"];
type NewRate = Pick<Rate, "currency" | "valid_on" | "rate">;
const stale = ["exchange-rates", "account", "customers", "concentration", "today"];
const shownRates = 60;
const today = (): string => new Date().toLocaleDateString("sv");
/** 1,08 as it is typed in most of Europe is 1.08. */
const decimal = (typed: string): string => typed.trim().replace(",", ".");

/** What other currencies are worth in the workspace's own, each from a day on. */
export function Rates() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const home = useMe()?.workspace.currency ?? "";
  const [form, setForm] = useState<NewRate>({ currency: "", valid_on: today(), rate: "" });
  const rates = useQuery({
    queryKey: ["exchange-rates"],
    queryFn: async () => unwrap(await api.GET("/api/v1/exchange-rates")),
  });
  const enter = useChange(
    async (rate: NewRate) =>
      unwrap(await api.POST("/api/v1/exchange-rates", { body: { ...rate, rate: decimal(rate.rate) } })),
    {
      stale,
      says: (_, rate) => t("settings.rates.entered", { currency: rate.currency, rate: decimal(rate.rate), home }),
    },
  );
  const remove = useChange(
    async (rate: Rate) =>
      unwrap(await api.DELETE("/api/v1/exchange-rates/{id}", { params: { path: { id: rate.id } } })),
    {
      stale,
      says: (_, rate) => t("settings.rates.removed", { currency: rate.currency, day: format.day(rate.valid_on) }),
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate(form, { onSuccess: () => setForm({ ...form, rate: "" }) });
  };
  const all = rates.data?.rows ?? [];
  // Years of daily rates are kept, not read.
  const rows =
    all.length > shownRates ? all.toSorted((a, b) => (a.valid_on < b.valid_on ? 1 : -1)).slice(0, shownRates) : all;
  return (
    <Section id="rates" title={t("settings.rates.title")} about={t("settings.rates.about", { home })}>
      {rows.length > 0 && (
        <Rows
          label={t("settings.rates.title")}
          heads={[
            t("settings.rates.currency"),
            t("settings.rates.from"),
            t("settings.rates.rate"),
            t("settings.deeds"),
          ]}
        >
          {rows.map((rate) => (
            <tr key={rate.id}>
              <td>{rate.currency}</td>
              <td>{format.day(rate.valid_on)}</td>
              <td>
                <InlineEdit
                  label={t("settings.rates.rate-of", { currency: rate.currency, day: format.day(rate.valid_on) })}
                  value={String(Number(rate.rate))}
                  shown={t("settings.rates.one-is", {
                    currency: rate.currency,
                    rate: Number(rate.rate).toLocaleString(i18n.language, { maximumFractionDigits: 10 }),
                    home: rate.quote,
                  })}
                  empty=""
                  disabled={!write || rate.quote !== home}
                  save={(to) =>
                    void (to && enter.mutate({ currency: rate.currency, valid_on: rate.valid_on, rate: to }))
                  }
                />
              </td>
              <td>
                {write && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("settings.rates.remove", { currency: rate.currency, day: format.day(rate.valid_on) })}
                    onClick={() => remove.mutate(rate)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </Rows>
      )}
      {all.length > rows.length && (
        <Text size="sm" c="dimmed">
          {t("settings.rates.newest", { shown: rows.length, all: all.length })}
        </Text>
      )}
      {rates.data && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("settings.rates.none", { home })}
        </Text>
      )}
      {write && (
        <form onSubmit={send}>
          <Group gap="xs" align="flex-end">
            <Select
              label={t("settings.rates.currency")}
              data={currencies(i18n.language).filter(({ value }) => value !== home)}
              limit={60}
              searchable
              required
              w={220}
              value={form.currency || null}
              onChange={(currency) => setForm({ ...form, currency: currency ?? "" })}
            />
            <TextInput
              label={t("settings.rates.from")}
              type="date"
              required
              value={form.valid_on}
              onChange={(event) => setForm({ ...form, valid_on: event.currentTarget.value })}
            />
            <TextInput
              label={t("settings.rates.worth", { home })}
              inputMode="decimal"
              required
              w={150}
              value={form.rate}
              onChange={(event) => setForm({ ...form, rate: event.currentTarget.value })}
            />
            <Button type="submit" variant="default" disabled={!form.currency} loading={enter.isPending}>
              {t("settings.add")}
            </Button>
          </Group>
        </form>
      )}
      {write && <ManyRates home={home} stale={stale} />}
    </Section>
  );
}
