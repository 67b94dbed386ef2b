import { ActionIcon, Button, Group, Stack, Text, Tooltip } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconCornerLeftUp,
  IconPencil,
  IconPhoto,
  IconTrash,
} from "@tabler/icons-react";
import type { Component } from "grapesjs";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { moveBy, neighbour } from "./blocks.ts";
import { attributesOf, typeOf } from "./components.ts";
import { FieldInput } from "./field-input.tsx";
import { fallbackOf, fieldsOf, shown, written } from "./fields.ts";
import classes from "./layout.module.css";
import type { LayoutEditor } from "./open-editor.ts";

/** The piece that is chosen: where it stands, and what can be set of it. */
export function LayoutChosen({
  layout,
  names,
  choosePicture,
}: {
  layout: LayoutEditor;
  names: Record<string, string>;
  choosePicture: () => void;
}) {
  const { t } = useTranslation();
  const chosen = layout.editor.getSelected();
  if (!chosen || typeOf(chosen) === "wrapper" || typeOf(chosen) === "mjml")
    return (
      <Text size="sm" c="dimmed">
        {t("layout.none-chosen")}
      </Text>
    );
  const type = typeOf(chosen);
  const attributes = attributesOf(chosen);
  const set = (name: string, value: string): void => {
    const { [name]: _before, ...others } = attributesOf(chosen);
    // A picture without words for those who don't see it says so by an empty one.
    chosen.setAttributes(value === "" && name !== "alt" ? others : { ...others, [name]: written(value) });
  };
  const wordy = type === "mj-text" || type === "mj-button";
  return (
    <section aria-labelledby="layout-chosen">
      <Text component="h2" id="layout-chosen" className={classes["head"] as string}>
        {names[type]}
      </Text>
      <Stack gap="xs">
        {type !== "mj-body" && <Places layout={layout} chosen={chosen} />}
        {wordy && chosen.get("editable") !== false && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPencil size={14} />}
            onClick={() => chosen.trigger("focus")}
          >
            {t("layout.write")}
          </Button>
        )}
        {wordy && chosen.get("editable") === false && <Says>{t("layout.only-text")}</Says>}
        {type.startsWith("kept") && <Says>{t("layout.kept-says")}</Says>}
        {type === "mj-image" && (
          <Button size="compact-sm" variant="light" leftSection={<IconPhoto size={14} />} onClick={choosePicture}>
            {t("layout.choose-picture")}
          </Button>
        )}
        {(fieldsOf[type] ?? []).map((field) => (
          <FieldInput
            key={`${chosen.cid} ${field.name}`}
            field={field}
            value={shown(attributes[field.name] ?? "")}
            fallback={fallbackOf[type]?.[field.name]}
            set={(value) => set(field.name, value)}
          />
        ))}
      </Stack>
    </section>
  );
}

function Says({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}

/** One place up or down, once more, away, and to the frame around it. */
function Places({ layout, chosen }: { layout: LayoutEditor; chosen: Component }) {
  const { t } = useTranslation();
  const { editor } = layout;
  const parent = chosen.parent();
  const again = (): void => {
    const [made] = parent?.append(chosen.clone(), { at: chosen.index() + 1 }) ?? [];
    if (made) editor.select(made);
  };
  const remove = (): void => {
    const next = neighbour(chosen, 1) ?? neighbour(chosen, -1) ?? parent;
    chosen.remove();
    editor.select(next);
  };
  const deeds = [
    { says: t("layout.up"), Sign: IconArrowUp, off: !neighbour(chosen, -1), act: () => moveBy(chosen, -1) },
    { says: t("layout.down"), Sign: IconArrowDown, off: !neighbour(chosen, 1), act: () => moveBy(chosen, 1) },
    { says: t("layout.again"), Sign: IconCopy, off: false, act: again },
    { says: t("layout.remove"), Sign: IconTrash, off: false, act: remove },
    { says: t("layout.around"), Sign: IconCornerLeftUp, off: !parent, act: () => editor.select(parent) },
  ];
  return (
    <Group gap={4}>
      {deeds.map(({ says, Sign, off, act }) => (
        <Tooltip key={says} label={says}>
          <ActionIcon variant="default" aria-label={says} disabled={off} onClick={act}>
            <Sign size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}
