import { Group, SegmentedControl, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import classes from "./email.module.css";

interface Words {
  subject: string;
  text: string;
  html: string | null;
  mjml: string | null;
  language: string;
  sender?: string;
  item?: string | null;
}
interface Example {
  person_id: string;
  name: string;
}

const restMs = 400;

/** What is being written, as one recipient would read it, a moment after each key; and what filters would hold against it. */
export function MailProof({
  words,
  people = [],
  person,
  choose,
}: {
  words: Words;
  people?: Example[];
  person?: string | undefined;
  choose?: (person: string) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<"html" | "text">("html");
  const { subject, text, html, mjml, language, sender, item } = words;
  const [asked] = useDebouncedValue(
    JSON.stringify({
      subject,
      text,
      html,
      mjml,
      language,
      ...(sender ? { sender } : {}),
      ...(item ? { item } : {}),
      ...(person ? { person } : {}),
    }),
    restMs,
  );
  const proof = useQuery({
    queryKey: ["mail-proof", asked],
    queryFn: async () =>
      unwrap(await api.POST("/api/v1/mail-proofs", { body: JSON.parse(asked) as Words & { person?: string } })),
    placeholderData: (last) => last,
    retry: false,
  });
  const { data } = proof;
  return (
    <>
      {people.length > 0 && choose && (
        <Select
          size="xs"
          mb={8}
          aria-label={t("email.proof.as")}
          data={people.map((one) => ({ value: one.person_id, label: t("email.proof.as-named", { name: one.name }) }))}
          value={person ?? null}
          allowDeselect={false}
          onChange={(next) => next && choose(next)}
        />
      )}
      {proof.error && (
        <Text size="sm" c="var(--tilth-overdue)">
          {sentenceOf(proof.error)}
        </Text>
      )}
      {data && (
        <>
          <Text size="sm" fw={600} className={classes["code-free"]}>
            {data.subject || t("email.proof.no-subject")}
          </Text>
          {data.to && (
            <Text size="xs" c="dimmed">
              {data.to}
            </Text>
          )}
          {data.html !== null && (
            <SegmentedControl
              size="xs"
              my={6}
              aria-label={t("email.proof.part")}
              data={(["html", "text"] as const).map((value) => ({ value, label: t(`email.proof.${value}`) }))}
              value={shown}
              onChange={(value) => setShown(value as "html")}
            />
          )}
          {data.html !== null && shown === "html" ? (
            <iframe className={classes["paper"]} sandbox="" title={t("email.proof.title")} srcDoc={data.html} />
          ) : (
            <pre className={classes["plain"]}>{data.text}</pre>
          )}
          {data.blanks.length > 0 && (
            <Text size="sm" mt={6} c="var(--tilth-overdue)">
              {t("email.proof.blanks", { names: data.blanks.join(", "), interpolation: { escapeValue: false } })}
            </Text>
          )}
          <Group gap="xs" mt={6}>
            <Text size="xs" c="dimmed">
              {t("email.proof.size", { kb: format.number(Math.ceil(data.bytes / 1024)) })}
              {data.warnings.length === 0 && ` · ${t("email.proof.nothing-against")}`}
            </Text>
          </Group>
          {data.warnings.length > 0 && (
            <ul className={classes["warnings"]}>
              {data.warnings.map((one) => (
                <li key={one}>{t(`email.warning.${one as "clipped"}`)}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}
