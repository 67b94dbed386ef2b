import { ColorInput, Input, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Field } from "./fields.ts";

const sides = ["left", "center", "right"] as const;
const heights = ["top", "middle", "bottom"] as const;
/** Colours of a calm mail, to begin with; any other can be written. */
const swatches = ["#ffffff", "#f6f4ee", "#e3efe7", "#2c6a4c", "#1d4a35", "#a94522", "#5d5a52", "#151714"];

/** One setting of a piece. What is written holds once one leaves the field or presses Enter, so that a step back is a whole one. */
export function FieldInput({
  field,
  value,
  fallback = "",
  set,
}: {
  field: Field;
  value: string;
  /** What holds where nothing is set. */
  fallback?: string | undefined;
  set: (value: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  // A step back, or another hand, changed it: what is in the field follows.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const label = t(`layout.field.${field.name}`);
  const keep = (next = text): void => {
    if (next !== value) set(next);
  };
  if (field.kind === "align" || field.kind === "vertical") {
    const choices = field.kind === "align" ? sides : heights;
    return (
      <Input.Wrapper label={label} size="xs" labelElement="div">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={label}
          data={choices.map((one) => ({ value: one, label: t(`layout.side.${one}`) }))}
          value={value || fallback}
          onChange={set}
        />
      </Input.Wrapper>
    );
  }
  const common = {
    size: "xs",
    label,
    value: text,
    onBlur: () => keep(),
    onKeyDown: (event: { key: string }) => {
      if (event.key === "Enter") keep();
    },
  };
  if (field.kind === "colour")
    return (
      <ColorInput
        {...common}
        data-own-escape
        format="hex"
        withEyeDropper={false}
        swatches={swatches}
        onChange={setText}
        onChangeEnd={keep}
      />
    );
  return <TextInput {...common} onChange={(event) => setText(event.currentTarget.value)} />;
}
