import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";

const kinds = ["email", "phone", "postal", "social"] as const;
type Kind = (typeof kinds)[number];

export function AddContactPoint({ of, id, onDone }: { of: "account" | "person"; id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>("phone");
  const [value, setValue] = useState("");
  const [label, setLabel] = useState("");
  const save = async (): Promise<void> => {
    if (value.trim() === "") return;
    const done = await act(t("people.point-added"), ["account", "person", "today"], async () =>
      unwrap(
        await api.POST("/api/v1/contact-points", {
          body: {
            ...(of === "account" ? { account_id: id } : { person_id: id }),
            kind,
            value: value.trim(),
            label: label.trim() || null,
          },
        }),
      ),
    );
    if (done) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6} mt={6}>
        <Group gap={6} wrap="nowrap">
          <Select
            size="xs"
            w={96}
            aria-label={t("people.kind")}
            allowDeselect={false}
            data={kinds.map((one) => ({ value: one, label: t(`people.kinds.${one}`) }))}
            value={kind}
            onChange={(next) => setKind(next as Kind)}
          />
          <TextInput
            size="xs"
            flex={1}
            autoFocus
            aria-label={t(`people.kinds.${kind}`)}
            placeholder={t(`people.like.${kind}`)}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </Group>
        <Group gap={6} wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            aria-label={t("people.label")}
            placeholder={t("people.label")}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" onClick={onDone}>
            {t("people.cancel")}
          </Button>
          <Button size="xs" type="submit" disabled={value.trim() === ""}>
            {t("accounts.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
