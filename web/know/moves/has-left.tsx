import { Button, Group, Popover, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";
import { EmployerField, type Employer } from "./employer-field.tsx";

const shownBy = ["person", "account", "today", "customers", "moves"] as const;

/** The person left: the last day, today unless said otherwise, and where to, if anybody knows. One deed, taken back in one. */
export function HasLeft({ employment, name }: { employment: string; name: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [on, setOn] = useState("");
  const [employer, setEmployer] = useState<Employer | null>(null);
  const [title, setTitle] = useState("");
  const save = async (): Promise<void> => {
    const says = employer ? t("moves.moved-said", { name, employer: employer.name }) : t("people.left", { name });
    const to = employer && (employer.id ? { to_account_id: employer.id } : { to_name: employer.name });
    const done = await act(says, shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/moves", {
          body: {
            employment_id: employment,
            ...to,
            ...(on && { moved_on: on }),
            ...(employer && title.trim() && { title: title.trim() }),
          },
        }),
      ),
    );
    if (done) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" width={280}>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t("people.leaves-who", { name })}
          onClick={() => setOpened(!opened)}
        >
          {t("people.leaves")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack gap={6}>
            <TextInput
              size="xs"
              type="date"
              label={t("people.last-day")}
              description={t("accounts.status-on-says")}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            <EmployerField value={employer} onChange={setEmployer} />
            {employer && (
              <TextInput
                size="xs"
                label={t("people.new.title")}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
            )}
            <Group justify="flex-end">
              <Button size="compact-sm" type="submit">
                {employer ? t("moves.moved") : t("people.leaves")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
