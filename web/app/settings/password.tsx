import { Button, Group, PasswordInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { Fields } from "./section.tsx";
import { useChange } from "./use-change.ts";

const empty = { current: "", password: "" };

export function Password() {
  const { t } = useTranslation();
  const [form, setForm] = useState(empty);
  const change = useChange(async (body: typeof empty) => unwrap(await api.PUT("/api/v1/password", { body })), {
    stale: ["sessions"],
    says: () => {
      setForm(empty);
      return t("settings.password.done");
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(form);
  };
  const reveal = { "aria-label": t("settings.password.show") };
  return (
    <form onSubmit={send}>
      <Title order={3} mb={6}>
        {t("settings.password.title")}
      </Title>
      <Fields>
        <PasswordInput
          label={t("settings.password.current")}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={reveal}
          value={form.current}
          onChange={(event) => setForm({ ...form, current: event.currentTarget.value })}
        />
        <PasswordInput
          label={t("settings.password.new")}
          description={t("entry.password-rule")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={reveal}
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.currentTarget.value })}
        />
      </Fields>
      <Group mt="sm">
        <Button type="submit" variant="default" loading={change.isPending} disabled={!form.current || !form.password}>
          {t("settings.password.do")}
        </Button>
      </Group>
    </form>
  );
}
