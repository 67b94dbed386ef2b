import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";

const typingPauseMs = 150;

/** Somebody starts somewhere: the account is found by its name. */
export function NewEmployment({ person }: { person: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [account, setAccount] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [from, setFrom] = useState("");
  const [asked] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data: hits = [] } = useQuery({
    queryKey: ["search", "accounts", asked],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/search", { params: { query: { q: asked, kinds: "account", limit: 8 } as never } }))
        .hits,
    enabled: open && asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  const save = async (): Promise<void> => {
    if (!account) return;
    const done = await act(t("people.employed"), ["person", "account", "customers", "today"], async () =>
      unwrap(
        await api.POST("/api/v1/employments", {
          body: { person_id: person, account_id: account, title: title.trim() || null, started_on: from || null },
        }),
      ),
    );
    if (done) setOpen(false);
  };
  if (!open)
    return (
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        {t("people.new-employment")}
      </Button>
    );
  return (
    <form
      aria-label={t("people.new-employment")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <Stack gap={6}>
        <Select
          size="xs"
          autoFocus
          label={t("people.employer")}
          searchable
          searchValue={words}
          onSearchChange={setWords}
          filter={({ options }) => options}
          nothingFoundMessage={asked.length >= 2 ? t("people.no-employer") : undefined}
          data={hits.map((hit) => ({ value: hit.id, label: hit.detail ? `${hit.name} · ${hit.detail}` : hit.name }))}
          value={account}
          onChange={setAccount}
        />
        <Group gap={6} grow>
          <TextInput
            size="xs"
            label={t("people.new.title")}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            type="date"
            label={t("accounts.columns.started_on")}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </Group>
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
            {t("people.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={!account}>
            {t("accounts.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
