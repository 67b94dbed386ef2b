import { Button, FileButton, Group, List, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { mannerOf } from "../format.ts";
import { readRates, type RateRow } from "./rate-rows.ts";
import { useChange } from "./use-change.ts";
import { sayDone } from "../undo.tsx";

/** What the API takes at once. */
const batch = 1000;
/** Faults shown by their line; the rest is counted. */
const shownFaults = 8;

/** Rates of many days from a file or the clipboard: what will be entered is said before it is. */
export function ManyRates({ home, stale }: { home: string; stale: string[] }) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState("");
  const { rates, faults } = readRates(text, home, mannerOf(i18n.language));
  const enter = useChange(
    async (rows: RateRow[]) => {
      const sets: string[] = [];
      for (let from = 0; from < rows.length; from += batch) {
        const body = { rows: rows.slice(from, from + batch) };
        const { set } = unwrap(await api.POST("/api/v1/exchange-rates", { body }));
        if (set) sets.push(set);
      }
      sayDone(t("settings.rates.many-entered", { count: rows.length }), sets);
    },
    { stale },
  );
  return (
    <Stack gap="xs">
      <Textarea
        label={t("settings.rates.many")}
        description={t("settings.rates.many-how", { home })}
        placeholder={t("settings.rates.example")}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {faults.length > 0 && (
        <List size="sm" aria-label={t("settings.rates.not-rates")}>
          {faults.slice(0, shownFaults).map(({ line, text: words, why }) => (
            <List.Item key={line}>
              {t("settings.rates.not-a-rate", { line, words: words.slice(0, 60), why: t(`settings.rates.${why}`) })}
            </List.Item>
          ))}
          {faults.length > shownFaults && (
            <List.Item>{t("settings.rates.more-faults", { count: faults.length - shownFaults })}</List.Item>
          )}
        </List>
      )}
      <Group gap="xs">
        <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => void file?.text().then(setText)}>
          {(props) => (
            <Button {...props} variant="default">
              {t("settings.rates.choose-file")}
            </Button>
          )}
        </FileButton>
        <Button
          disabled={rates.length === 0}
          loading={enter.isPending}
          onClick={() => enter.mutate(rates, { onSuccess: () => setText("") })}
        >
          {t("settings.rates.enter-many", { count: rates.length })}
        </Button>
        {text.trim() !== "" && rates.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("settings.rates.none-read")}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
