import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";
import { buyingRoles, type Role } from "./buying-role.tsx";
import { PossibleDuplicates } from "./possible-duplicates.tsx";

/** A new person at an account: name, title, part in buying, phone and e-mail in one go, as one change. */
export function AddPerson({ account, role, onDone }: { account: string; role?: Role | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({ name: "", title: "", email: "", phone: "" });
  const [part, setPart] = useState<Role | null>(role ?? null);
  const write = (column: keyof typeof draft) => ({
    size: "xs" as const,
    label: t(`people.new.${column}`),
    value: draft[column],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [column]: event.currentTarget.value }),
  });
  const save = async (): Promise<void> => {
    if (draft.name.trim() === "") return;
    const points = [
      { kind: "phone" as const, value: draft.phone.trim() },
      { kind: "email" as const, value: draft.email.trim() },
    ].filter((point) => point.value !== "");
    const done = await act(
      t("people.added", { name: draft.name.trim() }),
      ["account", "person", "customers", "today"],
      async () =>
        unwrap(
          await api.POST("/api/v1/people", {
            body: {
              name: draft.name.trim(),
              employments: [{ account_id: account, title: draft.title.trim() || null, buying_role: part }],
              contact_points: points,
            },
          }),
        ),
    );
    if (done) onDone();
  };
  return (
    <form
      aria-label={t("people.add")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6} py={6}>
        <TextInput {...write("name")} autoFocus required />
        <Group gap={6} grow>
          <TextInput {...write("title")} />
          <Select
            size="xs"
            label={t("accounts.columns.buying_role")}
            clearable
            clearButtonProps={{ "aria-label": t("people.remove") }}
            data={buyingRoles.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
            value={part}
            onChange={(value) => setPart(value as Role | null)}
          />
        </Group>
        <Group gap={6} grow>
          <TextInput {...write("phone")} type="tel" />
          <TextInput {...write("email")} type="email" />
        </Group>
        <PossibleDuplicates kind="person" name={draft.name} email={draft.email} phone={draft.phone} account={account} />
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("people.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={draft.name.trim() === ""}>
            {t("people.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
