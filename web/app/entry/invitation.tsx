import { PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { Door } from "./door.tsx";

/** A colleague comes by the link an owner copied; the token is behind the #, so no server ever logs it. */
export function Invitation() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const token = window.location.hash.slice(1);
  const offer = useQuery({
    queryKey: ["invitation", token],
    retry: false,
    queryFn: async () => unwrap(await api.POST("/api/v1/invitation", { body: { token } })),
  });
  const [form, setForm] = useState({ name: "", email: "", password: "" });
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const submit = async (): Promise<void> => {
    unwrap(await api.POST("/api/v1/seats", { body: { token, user: form } }));
    queries.clear();
    await navigate({ to: "/today" });
  };
  const about = offer.data
    ? t("entry.invitation.about", {
        workspace: offer.data.workspace_name,
        role: t(`entry.role.${offer.data.role}`),
        by: offer.data.invited_by ?? t("entry.invitation.somebody"),
      })
    : offer.error
      ? sentenceOf(offer.error)
      : "";
  return (
    <Door title={t("entry.invitation.title")} about={about} action={t("entry.invitation.do")} submit={submit}>
      <TextInput label={t("entry.name")} required autoFocus autoComplete="name" {...field("name")} />
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
