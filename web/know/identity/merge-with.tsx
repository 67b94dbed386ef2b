import { ActionIcon, Anchor, Modal, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconArrowMerge, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useMay } from "../../app/settings/role.ts";
import { useFound } from "./use-found.ts";

const typingPauseMs = 180;

/** Merges this record by hand with another one, found by search; then both are shown side by side. */
export function MergeWith({ kind, id, name }: { kind: "account" | "person"; id: string; name: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may.write) return null;
  return (
    <>
      <Tooltip label={t("identity.merge-with")}>
        <ActionIcon variant="default" size={32} aria-label={t("identity.merge-with")} onClick={() => setOpen(true)}>
          <IconArrowMerge size={17} />
        </ActionIcon>
      </Tooltip>
      <Modal.Root opened={open} onClose={() => setOpen(false)}>
        <Modal.Overlay />
        <Modal.Content>
          <DialogHead title={t("identity.merge-name", { name })} Parts={Modal} />
          <Modal.Body>
            <Find kind={kind} id={id} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Find({ kind, id }: { kind: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), typingPauseMs);
  const hits = useFound(kind, asked);
  const others = hits.filter((hit) => hit.id !== id);
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        label={t("identity.find")}
        leftSection={<IconSearch size={15} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {others.map((hit) => (
        <Anchor
          key={hit.id}
          component={Link}
          to="/duplicates"
          search={{ kind, kept: id, folded: hit.id } as never}
          size="sm"
          underline="always"
        >
          {hit.detail ? `${hit.name} · ${hit.detail}` : hit.name}
        </Anchor>
      ))}
      {asked.length >= 2 && others.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("identity.find-nothing")}
        </Text>
      )}
    </Stack>
  );
}
