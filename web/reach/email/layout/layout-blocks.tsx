import { Text, UnstyledButton } from "@mantine/core";
import {
  IconClick,
  IconColumns1,
  IconColumns2,
  IconColumns3,
  IconHeading,
  IconPhoto,
  IconSeparator,
  IconSpacingVertical,
  IconTypography,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { addBlock, type BlockName, blockNames, definitionFor, type Starters } from "./blocks.ts";
import classes from "./layout.module.css";
import type { LayoutEditor } from "./open-editor.ts";

const signs: Record<BlockName, typeof IconHeading> = {
  heading: IconHeading,
  text: IconTypography,
  picture: IconPhoto,
  button: IconClick,
  divider: IconSeparator,
  spacer: IconSpacingVertical,
  "one-column": IconColumns1,
  "two-columns": IconColumns2,
  "three-columns": IconColumns3,
};

/** What can be put in: dragged onto the mail, or pressed, and then it stands behind what is chosen. */
export function LayoutBlocks({
  layout,
  starters,
  choosePicture,
}: {
  layout: LayoutEditor | undefined;
  starters: Starters;
  choosePicture: () => void;
}) {
  const { t } = useTranslation();
  const add = async (name: BlockName): Promise<void> => {
    if (!layout) return;
    await layout.rest();
    if (name !== "picture") return addBlock(layout, name, starters);
    // Nobody means to change the picture that happens to be chosen.
    const chosen = layout.editor.getSelected();
    if (chosen && chosen.get("type") === "mj-image") addBlock(layout, name, starters);
    choosePicture();
  };
  const drag = (name: BlockName, transfer: DataTransfer): void => {
    if (!layout) return;
    transfer.effectAllowed = "copy";
    transfer.setData("text", name);
    const { Blocks } = layout.editor;
    const block = Blocks.get(name) ?? Blocks.add(name, { label: name, select: true });
    block.set("content", definitionFor(name, starters));
    Blocks.startDrag(block);
  };
  const drop = (name: BlockName): void => {
    layout?.editor.Blocks.endDrag();
    if (name === "picture" && layout?.editor.getSelected()?.get("type") === "mj-image") choosePicture();
  };
  return (
    <section aria-labelledby="layout-blocks">
      <Text component="h2" id="layout-blocks" className={classes["head"] as string}>
        {t("layout.blocks")}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t("layout.blocks-say")}
      </Text>
      <div className={classes["blocks"]}>
        {blockNames.map((name) => {
          const Sign = signs[name];
          return (
            <UnstyledButton
              key={name}
              draggable
              className={classes["block"] as string}
              onClick={() => void add(name)}
              onDragStart={(event) => drag(name, event.dataTransfer)}
              onDragEnd={() => drop(name)}
            >
              <Sign size={20} stroke={1.5} aria-hidden />
              {t(`layout.block.${name}`)}
            </UnstyledButton>
          );
        })}
      </div>
    </section>
  );
}
