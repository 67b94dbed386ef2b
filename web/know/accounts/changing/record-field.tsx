import { type FocusEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { InlineEdit, type InlineEditProps } from "../../../ui/inline-edit.tsx";
import { useMe } from "../../../app/session.ts";
import { changeField } from "./change-field.ts";
import classes from "./field-row.module.css";

export interface RecordFieldProps extends Omit<InlineEditProps, "save" | "value"> {
  column: string;
  /** As the record holds it. */
  value: unknown;
  revision: number | string;
  /** Nothing may not stand here: an emptied field stays as it was. */
  required?: boolean;
  /** How the value stands in the field while it is edited, where the record holds it otherwise. */
  written?: string;
  /** From the words in the field to what the record holds; left out: the words, null where there are none. Undefined: it can't be read, nothing is saved. */
  read?: (words: string) => unknown;
  /** A value in words, where the record holds something else (an id). */
  say?: (value: unknown) => string;
  send: (to: unknown, revision: number | string, from: unknown) => Promise<{ set: string | null }>;
  shownBy: readonly string[];
  /** Stands within a sentence. */
  inline?: boolean;
}

/** A field edited in place, based on what stood there when the editing began: a change that comes in while one types is shown, not overwritten. */
export function RecordField({
  column,
  value,
  revision,
  required,
  written,
  read,
  say,
  send,
  shownBy,
  inline,
  ...edit
}: RecordFieldProps) {
  const { t } = useTranslation();
  const me = useMe();
  const base = useRef({ value, revision });
  const begun = (event: FocusEvent): void => {
    if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) base.current = { value, revision };
  };
  const save = (words: string): Promise<void> | undefined => {
    if (required && words === "") return undefined;
    const to = read ? read(words) : words === "" ? null : words;
    if (to === undefined) return undefined;
    return changeField({
      label: edit.label,
      column,
      from: base.current.value,
      to,
      revision: base.current.revision,
      say: say ?? ((given) => (given == null ? "" : String(given))),
      send: (at, from) => send(to, at, from),
      shownBy,
      done: t("accounts.saved", { field: edit.label }),
    });
  };
  return (
    <span onFocusCapture={begun} className={inline ? classes.inline : classes.field}>
      <InlineEdit
        {...edit}
        disabled={edit.disabled || me?.user.role === "reader"}
        value={written ?? (value == null ? "" : String(value))}
        save={save}
      />
    </span>
  );
}
