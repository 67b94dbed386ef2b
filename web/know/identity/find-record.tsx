import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFound } from "./use-found.ts";

/** Finds an account or a person by any part of it, and says which was chosen. */
export function FindRecord({
  kind,
  label,
  except,
  onFound,
  onClose,
}: {
  kind: "account" | "person";
  label: string;
  except: string[];
  onFound: (found: { id: string; name: string }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), 150);
  const hits = useFound(kind, asked).filter((hit) => !except.includes(hit.id));
  return (
    <Select
      size="xs"
      autoFocus
      aria-label={label}
      placeholder={label}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={asked.length >= 2 ? t("identity.find-nothing") : undefined}
      data={hits.map((hit) => ({ value: hit.id, label: hit.detail ? `${hit.name} · ${hit.detail}` : hit.name }))}
      value={null}
      onChange={(id) => {
        const hit = hits.find((one) => one.id === id);
        if (hit) onFound(hit);
      }}
      onBlur={onClose}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    />
  );
}
