import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";

/** An account that is there, or (id null) the name of one that is not. */
export interface Employer {
  id: string | null;
  name: string;
}

const typingPauseMs = 150;
const unknown = "new";

/** Where somebody went: an account found by its name, or a new one of just that name. */
export function EmployerField({
  value,
  onChange,
}: {
  value: Employer | null;
  onChange: (employer: Employer | null) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), typingPauseMs);
  const { data: hits = [] } = useQuery({
    queryKey: ["search", "accounts", asked],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/search", { params: { query: { q: asked, kinds: "account", limit: 6 } as never } }))
        .hits,
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  const typed = words.trim();
  const named = hits.some((hit) => hit.name.toLowerCase() === typed.toLowerCase());
  const data = [
    ...hits.map((hit) => ({ value: hit.id, label: hit.detail ? `${hit.name} · ${hit.detail}` : hit.name })),
    ...(typed.length >= 2 && !named ? [{ value: unknown, label: t("moves.new-employer", { name: typed }) }] : []),
  ];
  if (value && !data.some((one) => one.value === (value.id ?? unknown)))
    data.push({
      value: value.id ?? unknown,
      label: value.id ? value.name : t("moves.new-employer", { name: value.name }),
    });
  const choose = (chosen: string | null): void => {
    if (chosen === null) onChange(null);
    else if (chosen === unknown) onChange({ id: null, name: value?.id === null ? value.name : typed });
    else onChange({ id: chosen, name: hits.find((hit) => hit.id === chosen)?.name ?? "" });
  };
  return (
    <Select
      size="xs"
      label={t("moves.where-to")}
      description={t("moves.where-to-says")}
      searchable
      clearable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={value ? (value.id ?? unknown) : null}
      onChange={choose}
    />
  );
}
