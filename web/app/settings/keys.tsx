import { Alert, Button, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { CopyText } from "./copy-text.tsx";
import { useMay } from "./role.ts";
import { Rows, Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

type NewKey = { name: string; scope: "read" | "write" };

/** Keys for other programs; each is shown once, when it is made. */
export function Keys() {
  const { t } = useTranslation();
  const { own } = useMay();
  return (
    <Section
      id="keys"
      title={t("settings.keys.title")}
      about={own ? t("settings.keys.about") : t("settings.owners-only")}
    >
      {own && <KeyList />}
    </Section>
  );
}

function KeyList() {
  const { t } = useTranslation();
  const format = useFormat();
  const [form, setForm] = useState<NewKey>({ name: "", scope: "read" });
  const keys = useQuery({ queryKey: ["keys"], queryFn: async () => unwrap(await api.GET("/api/v1/keys")) });
  const create = useChange(async (body: NewKey) => unwrap(await api.POST("/api/v1/keys", { body })), {
    stale: ["keys"],
    says: () => {
      setForm({ ...form, name: "" });
      return undefined;
    },
  });
  const revoke = useChange(
    async (id: string) => unwrap(await api.DELETE("/api/v1/keys/{id}", { params: { path: { id } } })),
    {
      stale: ["keys"],
      says: () => t("settings.keys.revoked"),
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate(form);
  };
  const live = keys.data?.rows.filter((key) => !key.revoked_at) ?? [];
  return (
    <>
      <form onSubmit={send}>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t("settings.keys.name")}
            placeholder={t("settings.keys.name-example")}
            required
            flex={1}
            miw={180}
            maw={300}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <Select
            label={t("settings.keys.scope")}
            w={170}
            data={(["read", "write"] as const).map((value) => ({ value, label: t(`settings.keys.${value}`) }))}
            value={form.scope}
            allowDeselect={false}
            onChange={(scope) => scope && setForm({ ...form, scope: scope as NewKey["scope"] })}
          />
          <Button type="submit" loading={create.isPending}>
            {t("settings.keys.do")}
          </Button>
        </Group>
      </form>
      {create.data && (
        <Alert color="leaf" variant="light" title={t("settings.keys.once", { name: create.data.name })}>
          <CopyText text={create.data.key} label={t("settings.keys.key")} />
        </Alert>
      )}
      {live.length > 0 && (
        <Rows
          label={t("settings.keys.title")}
          heads={[
            t("settings.keys.name"),
            t("settings.keys.scope"),
            t("settings.keys.made"),
            t("settings.keys.used"),
            t("settings.deeds"),
          ]}
        >
          {live.map((key) => (
            <tr key={key.id}>
              <td>{key.name}</td>
              <td>{t(`settings.keys.${key.scope}`)}</td>
              <td>{format.moment(key.created_at)}</td>
              <td>{key.last_used_at ? format.ago(key.last_used_at) : t("settings.keys.never")}</td>
              <td>
                <Button size="compact-xs" variant="subtle" onClick={() => revoke.mutate(key.id)}>
                  {t("settings.keys.revoke")}
                </Button>
              </td>
            </tr>
          ))}
        </Rows>
      )}
    </>
  );
}
