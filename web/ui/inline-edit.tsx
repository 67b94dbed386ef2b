import { Select, TextInput, Textarea, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import classes from "./inline-edit.module.css";

export interface InlineEditProps {
  /** For screen readers: what is edited. */
  label: string;
  value: string;
  /** As shown; defaults to the value. */
  shown?: React.ReactNode;
  /** Shown, quietly, where there is no value. */
  empty: string;
  kind?: "text" | "long" | "number" | "date" | "choice";
  choices?: { value: string; label: string }[];
  disabled?: boolean;
  save: (value: string) => Promise<unknown> | void;
}

/** A value that becomes a field where it stands: Enter or Tab saves, Escape leaves it as it was. */
export function InlineEdit(props: InlineEditProps) {
  const [draft, setDraft] = useState<string>();
  const { label, value, shown, empty, kind = "text", choices, disabled, save } = props;
  const finish = (next: string | null): void => {
    setDraft(undefined);
    if (next !== null && next.trim() !== value) void save(next.trim());
  };
  if (draft === undefined || disabled) {
    return (
      <UnstyledButton
        className={classes.shown}
        onClick={() => !disabled && setDraft(value)}
        aria-label={`${label}: ${(typeof shown === "string" && value && shown) || value || empty}`}
        disabled={disabled}
      >
        {value ? (shown ?? value) : <span className={classes.empty}>{empty}</span>}
      </UnstyledButton>
    );
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "Escape") finish(null);
    else if (event.key === "Enter" && (kind !== "long" || event.ctrlKey || event.metaKey)) finish(draft);
    else return;
    event.stopPropagation();
  };
  const common = { "aria-label": label, autoFocus: true, size: "xs" as const, onKeyDown: keys };
  if (kind === "choice") {
    return (
      <Select
        {...common}
        data={choices ?? []}
        value={draft}
        defaultDropdownOpened
        searchable
        allowDeselect={false}
        onChange={finish}
        onBlur={() => setDraft(undefined)}
      />
    );
  }
  if (kind === "long")
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => finish(draft)}
      />
    );
  const type = kind === "number" ? "number" : kind === "date" ? "date" : "text";
  return (
    <TextInput
      {...common}
      type={type}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => finish(draft)}
    />
  );
}
