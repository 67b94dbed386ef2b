import {
  ActionIcon,
  Button,
  Divider,
  Group,
  Menu,
  Popover,
  SegmentedControl,
  Text,
  TextInput,
  Tooltip,
} from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconBraces,
  IconItalic,
  IconLink,
  IconUnderline,
} from "@tabler/icons-react";
import { type FormEvent, type MouseEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { variableNames } from "../names.tsx";
import classes from "./layout.module.css";
import type { LayoutEditor } from "./open-editor.ts";

/** What holds for the whole mail, and for the words that are being written. */
export function LayoutBar({
  layout,
  leave,
  takeOver,
}: {
  layout: LayoutEditor | undefined;
  leave: () => void;
  takeOver: () => void;
}) {
  const { t } = useTranslation();
  const editor = layout?.editor;
  const step = async (by: "undo" | "redo"): Promise<void> => {
    await layout?.rest();
    layout?.editor.UndoManager[by]();
  };
  return (
    <Group className={classes["bar"] as string} gap="sm" wrap="wrap" justify="space-between">
      <Group gap="sm">
        <Text component="h1" fw={650} size="lg">
          {t("layout.title")}
        </Text>
        <Group gap={4}>
          <Sign says={t("layout.undo")} off={!editor?.UndoManager.hasUndo()} act={() => void step("undo")}>
            <IconArrowBackUp size={16} />
          </Sign>
          <Sign says={t("layout.redo")} off={!editor?.UndoManager.hasRedo()} act={() => void step("redo")}>
            <IconArrowForwardUp size={16} />
          </Sign>
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t("layout.width")}
          data={(["wide", "phone"] as const).map((value) => ({ value, label: t(`layout.device.${value}`) }))}
          value={editor?.getDevice() === "phone" ? "phone" : "wide"}
          onChange={(device) => editor?.setDevice(device)}
        />
        {layout && <WordsBar layout={layout} />}
      </Group>
      <Group gap="xs">
        <Button variant="default" onClick={leave}>
          {t("layout.leave")}
        </Button>
        <Button disabled={!layout} onClick={takeOver}>
          {t("layout.take")}
        </Button>
      </Group>
    </Group>
  );
}

/** While words are written a press outside of them would end it, and a button would take the cursor away. */
function stayInWords(event: MouseEvent): void {
  event.stopPropagation();
  if (!(event.target as HTMLElement).closest("input")) event.preventDefault();
}

function WordsBar({ layout }: { layout: LayoutEditor }) {
  const { t } = useTranslation();
  const { words } = layout;
  const off = !words.element;
  const marks = [
    { says: t("layout.bold"), sign: <IconBold size={16} />, act: words.bold },
    { says: t("layout.italic"), sign: <IconItalic size={16} />, act: words.italic },
    { says: t("layout.underline"), sign: <IconUnderline size={16} />, act: words.underline },
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps the cursor where it is
    <div role="presentation" onMouseDown={stayInWords}>
      <Group gap={4}>
        <Divider orientation="vertical" mr={4} />
        {marks.map(({ says, sign, act }) => (
          <Sign key={says} says={says} off={off} act={act}>
            {sign}
          </Sign>
        ))}
        <LinkSign off={off} link={words.link} />
        <Menu position="bottom-start" withinPortal returnFocus={false}>
          <Menu.Target>
            <Button size="compact-sm" variant="default" disabled={off} leftSection={<IconBraces size={14} />}>
              {t("layout.variable")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes["variables"] as string}>
            {variableNames.map((name) => (
              <Menu.Item key={name} onClick={() => words.insert(`{{ ${name} }}`)}>
                <code>{name}</code>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {off && (
          <Text size="xs" c="dimmed">
            {t("layout.words-say")}
          </Text>
        )}
      </Group>
    </div>
  );
}

function LinkSign({ off, link }: { off: boolean; link: (address: string) => void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState("");
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOpened(false);
    link(address.trim());
    setAddress("");
  };
  return (
    <Popover opened={opened && !off} onChange={setOpened} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="default"
          aria-label={t("layout.link")}
          title={t("layout.link")}
          disabled={off}
          onClick={() => setOpened((now) => !now)}
        >
          <IconLink size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown data-own-escape>
        <form onSubmit={keep}>
          <Group gap="xs" align="flex-end">
            <TextInput
              data-autofocus
              size="xs"
              w={280}
              label={t("layout.link-to")}
              description={t("layout.link-says", { name: "{{ item.link }}" })}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <Button size="xs" type="submit">
              {t("layout.link-set")}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function Sign({
  says,
  off,
  act,
  children,
}: {
  says: string;
  off: boolean;
  act: () => void;
  children: React.ReactNode;
}) {
  return (
    <Tooltip label={says}>
      <ActionIcon variant="default" aria-label={says} disabled={off} onClick={act}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
