import { Button, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLayout2 } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayFault } from "../../../app/undo.tsx";
import type { LayoutRoom } from "./layout-room.tsx";
import { type Layout, readLayout } from "./read-layout.ts";

type Room = typeof LayoutRoom;

/** Blocks, mail and settings stand side by side: below that there is no room for them. */
const wideEnough = "(min-width: 60em)";

/** The way from MJML as text to the same by drag and drop; where it can't be gone, why. */
export function LayOut({
  mjml,
  take,
  onOpen,
}: {
  mjml: string;
  take: (mjml: string) => void;
  /** Told while it is open, so that Escape closes nothing beneath. */
  onOpen?: ((open: boolean) => void) | undefined;
}) {
  const { t } = useTranslation();
  const wide = useMediaQuery(wideEnough, window.matchMedia(wideEnough).matches);
  const [opened, setOpened] = useState<{ Room: Room; mjml: string; layout: Layout }>();
  const [busy, setBusy] = useState(false);
  const open = opened !== undefined;
  useEffect(() => onOpen?.(open), [open, onOpen]);
  if (!wide && !opened) return <Says>{t("layout.too-narrow")}</Says>;
  const { layout, obstacle } = readLayout(mjml);
  if (obstacle && !opened) return <Says>{t(`layout.obstacle.${obstacle}`)}</Says>;
  // It is large, and read by those who ask for it.
  const enter = async (): Promise<void> => {
    setBusy(true);
    try {
      const read = await import("./layout-room.tsx");
      setOpened({ Room: read.LayoutRoom, mjml, layout: layout as Layout });
    } catch (error) {
      sayFault(error);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        loading={busy}
        leftSection={<IconLayout2 size={14} />}
        onClick={() => void enter()}
      >
        {t("layout.open")}
      </Button>
      {opened && (
        <opened.Room mjml={opened.mjml} layout={opened.layout} take={take} close={() => setOpened(undefined)} />
      )}
    </>
  );
}

function Says({ children }: { children: ReactNode }) {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}
