import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { minorOf } from "../../app/money.ts";

const blank = { name: "", number: "", product_group: "", unit: "", price: "" };

export function NewProduct({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(blank);
  const currency = me?.workspace.currency ?? "EUR";
  const price = draft.price.trim() === "" ? null : minorOf(draft.price, currency);
  const text = (column: Exclude<keyof typeof draft, "price">) => ({
    label: t(`product.columns.${column}`),
    value: draft[column],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [column]: event.currentTarget.value }),
  });
  const make = useMutation({
    mutationFn: async () => {
      const said = (words: string): string | null => words.trim() || null;
      const body = {
        name: draft.name.trim(),
        number: said(draft.number),
        product_group: said(draft.product_group),
        unit: said(draft.unit),
        price_minor: price ?? null,
      };
      return unwrap(await api.POST("/api/v1/products", { body })) as { id: string; set: string | null };
    },
    onSuccess: async (made) => {
      sayDone(t("product.made", { name: draft.name.trim() }), made.set ?? undefined);
      onClose();
      setDraft(blank);
      await queries.invalidateQueries({ queryKey: ["products"] });
      await navigate({ to: `/products/${made.id}` });
    },
    onError: sayFault,
  });
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false}>
      <DialogHead title={t("product.add")} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput {...text("name")} required data-autofocus />
          <Group grow align="flex-start">
            <TextInput {...text("number")} />
            <TextInput {...text("product_group")} />
          </Group>
          <Group grow align="flex-start">
            <TextInput
              label={t("product.price-in", { currency })}
              inputMode="decimal"
              value={draft.price}
              error={price === undefined ? t("product.no-amount") : undefined}
              onChange={(event) => setDraft({ ...draft, price: event.currentTarget.value })}
            />
            <TextInput {...text("unit")} />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("product.not")}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={draft.name.trim() === "" || price === undefined}>
              {t("product.add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
