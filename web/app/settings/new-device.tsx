import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { CopyText } from "./copy-text.tsx";
import { useMay } from "./role.ts";
import { useChange } from "./use-change.ts";

type Book = Schemas["Device"]["books"][number];
type Wanted = { name: string; scope: "read" | "write"; books: [Book] };

/** One more device: what is to be typed into it is shown once. */
export function NewDevice() {
  const { t } = useTranslation();
  const { write } = useMay();
  const [form, setForm] = useState<Wanted>({ name: "", scope: "write", books: ["mine"] });
  const create = useChange(
    async (wanted: Wanted) =>
      unwrap(await api.POST("/api/v1/devices", { body: { ...wanted, scope: write ? wanted.scope : "read" } })),
    {
      stale: ["devices"],
      says: () => {
        setForm({ ...form, name: "" });
        return undefined;
      },
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(form);
  };
  const made = create.data;
  return (
    <>
      <form onSubmit={send}>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t("settings.devices.name")}
            placeholder={t("settings.devices.name-example")}
            required
            flex={1}
            miw={160}
            maw={260}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <Select
            label={t("settings.devices.gets")}
            w={190}
            data={(["mine", "all"] as const).map((value) => ({ value, label: t(`settings.devices.book.${value}`) }))}
            value={form.books[0]}
            allowDeselect={false}
            onChange={(book) => book && setForm({ ...form, books: [book as Book] })}
          />
          {write && (
            <Select
              label={t("settings.devices.scope")}
              w={190}
              data={(["write", "read"] as const).map((value) => ({ value, label: t(`settings.devices.may.${value}`) }))}
              value={form.scope}
              allowDeselect={false}
              onChange={(scope) => scope && setForm({ ...form, scope: scope as Wanted["scope"] })}
            />
          )}
          <Button type="submit" loading={create.isPending}>
            {t("settings.devices.do")}
          </Button>
        </Group>
      </form>
      {made && (
        <Alert color="leaf" variant="light" title={t("settings.devices.once", { name: made.name })}>
          <Stack gap="xs" maw={520}>
            <Told label={t("settings.devices.address")} text={made.address} />
            <Told label={t("settings.devices.user")} text={made.user} />
            <Told label={t("settings.devices.password")} text={made.password} />
            <Text size="sm">{t("settings.devices.how")}</Text>
            {!made.address.startsWith("https:") && <Text size="sm">{t("settings.devices.needs-https")}</Text>}
          </Stack>
        </Alert>
      )}
    </>
  );
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <CopyText text={text} label={label} />
    </div>
  );
}
