import { Button, Drawer, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { type Sender, useSenders } from "./use-letters.ts";

const fields = ["name", "street", "postal_code", "city", "country", "foot"] as const;

/** Where letters come from, and go back to. */
export function SenderDrawer({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const sender = useSenders().data?.find((one) => one.id === id);
  return (
    <Drawer.Root opened onClose={close} position="right" size={460}>
      <Drawer.Overlay />
      <Drawer.Content>
        <DialogHead title={id === "new" ? t("letters.sender.add") : (sender?.name ?? "")} Parts={Drawer} />
        <Drawer.Body pt="xs">{(id === "new" || sender) && <SenderForm sender={sender} close={close} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function SenderForm({ sender, close }: { sender: Sender | undefined; close: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const [values, setValues] = useState<Record<(typeof fields)[number], string>>({
    name: sender?.name ?? "",
    street: sender?.street ?? "",
    postal_code: sender?.postal_code ?? "",
    city: sender?.city ?? "",
    country: sender?.country ?? "",
    foot: sender?.foot ?? "",
  });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const body = { ...values, country: values.country.toUpperCase() };
      const kept = sender
        ? unwrap(
            await api.PATCH("/api/v1/letter-senders/{id}", {
              params: { path: { id: sender.id } },
              body,
              ...ifMatch(sender.revision),
            }),
          )
        : unwrap(await api.POST("/api/v1/letter-senders", { body }));
      await queries.invalidateQueries({ queryKey: ["letters"] });
      sayDone(t("letters.sender.kept", { name: values.name }), kept.set ?? undefined);
      close();
    } catch (error) {
      sayFault(error);
    }
  };
  const field = (name: (typeof fields)[number], more: { required?: boolean; w?: number; flex?: number } = {}) => (
    <TextInput
      {...more}
      label={t(`letters.sender.${name}`)}
      value={values[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setValues((now) => ({ ...now, [name]: value }));
      }}
    />
  );
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        {field("name", { required: true })}
        {field("street", { required: true })}
        <Group gap="sm" wrap="nowrap">
          {field("postal_code", { w: 120 })}
          {field("city", { required: true, flex: 1 })}
        </Group>
        {field("country", { required: true, w: 160 })}
        {field("foot")}
        {may.write && (
          <Button type="submit" style={{ alignSelf: "flex-start" }}>
            {t("letters.save")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
