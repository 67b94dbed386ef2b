import { Anchor, Drawer, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { FreshnessWords } from "./freshness-words.tsx";
import { ItemForm } from "./item-form.tsx";
import { type Item, useToday } from "./use-items.ts";

/** One useful thing, or a new one, beside the list. */
export function ItemDrawer({ id, all, close }: { id: string; all: Item[]; close: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const isNew = id === "new";
  const listed = all.find((item) => item.id === id);
  const asked = useQuery({
    queryKey: ["items", id],
    enabled: !isNew,
    retry: false,
    queryFn: async () => unwrap(await api.GET("/api/v1/items/{id}", { params: { path: { id } } })),
  });
  const item = asked.data ?? listed;
  return (
    <Drawer.Root opened onClose={close} position="right" size={480}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={isNew ? t("library.add") : (item?.title ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">
          {asked.error && !item && <Text size="sm">{sentenceOf(asked.error)}</Text>}
          {item && (
            <Group gap="md" mb="sm">
              <FreshnessWords item={item} today={today} />
              {listed && (
                <Text size="sm" c="dimmed">
                  {t("library.given-so-far", { count: listed.sent })}
                </Text>
              )}
              {item.link && (
                <Anchor size="sm" href={item.link} target="_blank" rel="noreferrer">
                  {t("library.open-link")}
                </Anchor>
              )}
            </Group>
          )}
          {(isNew || item) && <ItemForm item={item} all={all} close={close} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
