import { Button, Checkbox, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconBookmark, IconDeviceFloppy, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { firstShape, type Shape } from "./shape.ts";

/** Saved views, mine and shared: chosen, made of what is shown now, forgotten. */
export function ViewsMenu({ shape, onShape }: { shape: Shape; onShape: (shape: Shape) => void }) {
  const { t } = useTranslation();
  const views = useQuery({
    queryKey: ["views"],
    queryFn: async () => unwrap(await api.GET("/api/v1/views", { params: { query: { screen: "customers" } } })),
  });
  const [naming, setNaming] = useState(false);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ["views"] });
  const forget = useMutation({
    mutationFn: async (id: string) => unwrap(await api.DELETE("/api/v1/views/{id}", { params: { path: { id } } })),
    onSuccess: async (gone) => {
      sayDone(t("customers.views.forgotten"), gone.set ?? undefined);
      await refresh();
    },
    onError: sayFault,
  });
  const rows = views.data?.rows ?? [];
  return (
    <>
      <Menu width={260} position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} />}>
            {t("customers.views.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onShape(firstShape)}>{t("customers.views.first")}</Menu.Item>
          {rows.map((view) => (
            <Menu.Item
              key={view.id}
              onClick={() => onShape({ ...firstShape, ...(view.shape as Partial<Shape>) })}
              rightSection={view.shared ? t("customers.views.shared") : undefined}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={() => setNaming(true)}>
            {t("customers.views.save")}
          </Menu.Item>
          {rows
            .filter((view) => view.mine)
            .map((view) => (
              <Menu.Item key={view.id} leftSection={<IconTrash size={15} />} onClick={() => forget.mutate(view.id)}>
                {t("customers.views.forget", { name: view.name })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <SaveView opened={naming} shape={shape} onClose={() => setNaming(false)} onSaved={refresh} />
    </>
  );
}

function SaveView({
  opened,
  shape,
  onClose,
  onSaved,
}: {
  opened: boolean;
  shape: Shape;
  onClose: () => void;
  onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: async () =>
      unwrap(await api.POST("/api/v1/views", { body: { screen: "customers", name, shared, shape: shape as never } })),
    onSuccess: async () => {
      onClose();
      setName("");
      await onSaved();
    },
    onError: sayFault,
  });
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false}>
      <DialogHead title={t("customers.views.save")} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t("customers.views.name")}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t("customers.views.share")}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Button type="submit" loading={save.isPending}>
            {t("customers.views.do")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
