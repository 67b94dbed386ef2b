import { PasswordInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { Door } from "./door.tsx";
import { currencies, currencyOfRegion, zones } from "./places.ts";

/** The first visitor shows the code from the terminal and becomes the owner of the first workspace. */
export function Setup() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm] = useState({
    code: "",
    workspace: "",
    name: "",
    email: "",
    password: "",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: currencyOfRegion(navigator.language),
  });
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const submit = async (): Promise<void> => {
    unwrap(
      await api.POST("/api/v1/setup", {
        body: {
          code: form.code.trim(),
          workspace: {
            name: form.workspace,
            time_zone: form.zone,
            currency: form.currency,
            language: i18n.language === "de" ? "de" : "en",
          },
          user: { name: form.name, email: form.email, password: form.password },
        },
      }),
    );
    queries.clear();
    await navigate({ to: "/welcome" });
  };
  return (
    <Door title={t("entry.setup.title")} about={t("entry.setup.about")} action={t("entry.setup.do")} submit={submit}>
      <TextInput
        label={t("entry.setup.code")}
        description={t("entry.setup.code-where")}
        required
        autoFocus
        autoComplete="one-time-code"
        {...field("code")}
      />
      <TextInput
        label={t("entry.setup.workspace")}
        description={t("entry.setup.workspace-what")}
        required
        autoComplete="organization"
        {...field("workspace")}
      />
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={t("entry.setup.zone")}
          data={zones()}
          value={form.zone}
          onChange={(zone) => zone && setForm({ ...form, zone })}
          searchable
          required
          allowDeselect={false}
        />
        <Select
          label={t("entry.setup.currency")}
          data={currencies(i18n.language)}
          value={form.currency}
          onChange={(currency) => currency && setForm({ ...form, currency })}
          searchable
          required
          allowDeselect={false}
        />
      </SimpleGrid>
      <TextInput label={t("entry.name")} required autoComplete="name" {...field("name")} />
      <TextInput label={t("entry.email")} type="email" required autoComplete="username" {...field("email")} />
      <PasswordInput
        label={t("entry.password")}
        visibilityToggleButtonProps={{ "aria-label": t("entry.password-show") }}
        description={t("entry.password-rule")}
        required
        autoComplete="new-password"
        {...field("password")}
      />
    </Door>
  );
}
