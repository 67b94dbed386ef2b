import { Button, Group, Modal, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayFault } from "../../../app/undo.tsx";
import { keepPicture } from "../keep-picture.ts";
import { addBlock, type Starters } from "./blocks.ts";
import classes from "./layout.module.css";
import { LayoutBar } from "./layout-bar.tsx";
import { LayoutBlocks } from "./layout-blocks.tsx";
import { LayoutChosen } from "./layout-chosen.tsx";
import { LayoutOutline } from "./layout-outline.tsx";
import { attributesOf, typeOf } from "./components.ts";
import type { LayoutEditor } from "./open-editor.ts";
import type { Layout } from "./read-layout.ts";
import { useLayoutEditor } from "./use-layout-editor.ts";
import { useNames } from "./use-names.ts";

interface Given {
  mjml: string;
  layout: Layout;
  /** Takes the MJML over; called only where something was changed. */
  take: (mjml: string) => void;
  close: () => void;
}

/** The whole window for one layout: blocks to the left, the mail in the middle, what is chosen to the right. */
export function LayoutRoom({ take, close, ...given }: Given) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const layout = useRef<LayoutEditor>(undefined);
  const now = async (): Promise<string> => {
    await layout.current?.rest();
    return layout.current?.mjml() ?? given.mjml;
  };
  const leave = async (): Promise<void> => {
    if ((await now()) === given.mjml) close();
    else setAsking(true);
  };
  const takeOver = async (): Promise<void> => {
    const mjml = await now();
    if (mjml !== given.mjml) take(mjml);
    close();
  };
  // Escape ends writing, else it asks; what lies beneath stays.
  useEscape(() => {
    if (asking) setAsking(false);
    else if (layout.current?.words.element) void layout.current.rest();
    else void leave();
  });
  return (
    <Modal.Root opened onClose={() => void leave()} closeOnEscape={false} fullScreen>
      <Modal.Content className={classes["room"] as string} aria-label={t("layout.title")}>
        <Stage
          {...given}
          opened={(made) => {
            layout.current = made;
          }}
          leave={() => void leave()}
          takeOver={() => void takeOver()}
        />
        <Modal.Root opened={asking} onClose={() => setAsking(false)} closeOnEscape={false} centered size={480}>
          <Modal.Overlay />
          <Modal.Content aria-label={t("layout.ask.title")}>
            <Modal.Body pt="md">
              <Text fw={650} size="lg" mb={6}>
                {t("layout.ask.title")}
              </Text>
              <Text size="sm">{t("layout.ask.says")}</Text>
              <Group mt="md" gap="xs">
                <Button data-autofocus onClick={() => void takeOver()}>
                  {t("layout.take")}
                </Button>
                <Button variant="default" onClick={close}>
                  {t("layout.ask.drop")}
                </Button>
                <Button variant="subtle" onClick={() => setAsking(false)}>
                  {t("layout.ask.stay")}
                </Button>
              </Group>
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What is typed here, on the mail or beside it, is no shortcut of the screen beneath; a step back is the editor's. */
function keepLetters(room: HTMLElement | null): (() => void) | undefined {
  const keep = (event: KeyboardEvent): void => {
    const step = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (event.key.length === 1 && !step) event.stopPropagation();
  };
  room?.addEventListener("keydown", keep);
  return () => room?.removeEventListener("keydown", keep);
}

function useEscape(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const within = event.target as HTMLElement | null;
      // A menu or a list that is open takes it for itself. Keys pressed on the mail come here as well: the editor hands them on.
      if (event.key !== "Escape" || event.isComposing || within?.closest("[data-own-escape],[role=menu]")) return;
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function Stage({
  mjml,
  layout,
  opened,
  leave,
  takeOver,
}: Omit<Given, "take" | "close"> & {
  opened: (editor: LayoutEditor) => void;
  leave: () => void;
  takeOver: () => void;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const canvas = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLInputElement>(null);
  const choosePicture = useCallback(() => picture.current?.click(), []);
  const editor = useLayoutEditor(canvas, mjml, layout, {
    names,
    canvas: t("layout.canvas"),
    picture: choosePicture,
  });
  const made = editor === "differs" ? undefined : editor;
  useEffect(() => {
    if (made) opened(made);
  }, [made, opened]);
  const starters: Starters = {
    heading: t("layout.starter.heading"),
    text: t("layout.starter.text"),
    button: t("layout.starter.button"),
  };
  const keep = async (file: File | undefined): Promise<void> => {
    if (!file || !made) return;
    try {
      const { url } = await keepPicture(file);
      const chosen = made.editor.getSelected();
      // The one that is chosen gets it; where none is, a new one stands behind what is chosen.
      if (chosen && typeOf(chosen) === "mj-image") chosen.setAttributes({ ...attributesOf(chosen), src: url });
      else addBlock(made, "picture", starters, url);
    } catch (error) {
      sayFault(error);
    }
  };
  if (editor === "differs")
    return (
      <div className={classes["refused"]}>
        <Text>{t("layout.obstacle.differs")}</Text>
        <Button mt="md" data-autofocus onClick={leave}>
          {t("layout.back")}
        </Button>
      </div>
    );
  return (
    <div className={classes["whole"]} ref={keepLetters}>
      <LayoutBar layout={made} leave={leave} takeOver={takeOver} />
      <div className={classes["stage"]}>
        <div className={classes["side"]}>
          <LayoutBlocks layout={made} starters={starters} choosePicture={choosePicture} />
          {made && <LayoutOutline layout={made} names={names} />}
        </div>
        <div className={classes["canvas"]} ref={canvas} />
        <div className={classes["side"]}>
          {made && <LayoutChosen layout={made} names={names} choosePicture={choosePicture} />}
        </div>
      </div>
      <input
        ref={picture}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={(event) => {
          void keep(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
