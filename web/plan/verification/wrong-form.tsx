import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, Check } from "./use-verifications.ts";
import classes from "./verification.module.css";

type Field = "value" | "ended_on" | "street" | "postal_code" | "city" | "country" | "note";

const fieldsOf: Record<Check["question"], Field[]> = {
  there: ["ended_on", "note"],
  role: ["value", "note"],
  email: ["value", "note"],
  phone: ["value", "note"],
  address: ["street", "postal_code", "city", "country", "note"],
};
const types: Partial<Record<Field, string>> = { ended_on: "date" };

/** What is right instead, as far as it was said. Enter writes it down, Escape leaves it; nothing typed: wrong, and nobody knows what is right. */
export function WrongForm({
  check,
  save,
  cancel,
}: {
  check: Check;
  save: (found: Answer) => void;
  cancel: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = Object.entries(typed).flatMap(([field, text]) => (text.trim() ? [[field, text.trim()]] : []));
    save({ outcome: "wrong", ...Object.fromEntries(given) });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    cancel();
  };
  return (
    <form className={classes["wrong"]} onSubmit={submit} onKeyDown={leave}>
      {fieldsOf[check.question].map((field, index) => (
        <TextInput
          key={field}
          size="xs"
          flex={field === "note" || field === "value" || field === "street" ? "1 1 180px" : "0 1 120px"}
          // The key that opened the form goes on into its first field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={index === 0}
          type={types[field] ?? (check.question === "email" && field === "value" ? "email" : "text")}
          label={t(`verification.wrong.${field}`)}
          value={typed[field] ?? ""}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped((now) => ({ ...now, [field]: text }));
          }}
        />
      ))}
      <Group gap={6} align="flex-end">
        <Button size="xs" type="submit" color="clay">
          {t("verification.wrong.save")}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {t("verification.wrong.cancel")}
        </Button>
      </Group>
    </form>
  );
}
