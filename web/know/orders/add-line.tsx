import { Autocomplete, Button, Group, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { mannerOf } from "../../app/format.ts";
import { amountWords, decimalOf, shareOf } from "../../app/money.ts";
import { act } from "../accounts/index.ts";
import { shownBy } from "./shown-by.ts";

/** A line more: a product we have by its name, or whatever it was called. */
export function AddLine({ order, onDone }: { order: Schemas["WholeOrder"]; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const language = mannerOf(i18n.language);
  const [draft, setDraft] = useState({ product: "", quantity: "1", unit_price: "", discount: "" });
  const { data: products = [] } = useQuery({
    queryKey: ["products", "pick", draft.product],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/products", { params: { query: { q: draft.product || undefined, limit: 8 } } }))
        .rows,
  });
  const meant = products.find((one) => one.name === draft.product);
  const body = {
    product_id: meant?.id ?? null,
    product_ref: meant ? null : draft.product.trim() || null,
    quantity: decimalOf(draft.quantity, language),
    unit_price: decimalOf(draft.unit_price, language),
    discount: shareOf(draft.discount, language),
  };
  const wrong = (column: "quantity" | "unit_price" | "discount"): boolean =>
    draft[column] !== "" && body[column] === undefined;
  const ready = body.quantity !== undefined && body.unit_price !== undefined && body.discount !== undefined;
  const write = (column: "quantity" | "unit_price" | "discount") => ({
    size: "xs" as const,
    inputMode: "decimal" as const,
    label: t(`orders.lines.${column}`, { currency: order.currency }),
    value: draft[column],
    error: wrong(column),
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [column]: event.currentTarget.value }),
  });
  /** The price we know of it, where it is in the order's currency and none was typed. */
  const choose = (name: string): void => {
    const one = products.find((product) => product.name === name);
    const known = one?.price_minor != null && one.currency === order.currency;
    const price = known ? amountWords(one.price_minor, order.currency, language) : "";
    setDraft((now) => ({ ...now, product: name, unit_price: now.unit_price || price }));
  };
  const save = async (): Promise<void> => {
    if (!ready) return;
    const done = await act(t("orders.lines.added"), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/orders/{id}/lines", {
          params: { path: { id: order.id } },
          body,
          headers: { "if-match": `"${order.revision}"` },
        }),
      ),
    );
    if (done) onDone();
  };
  return (
    <form
      aria-label={t("orders.lines.add")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6}>
        <Autocomplete
          size="xs"
          autoFocus
          label={t("orders.lines.product")}
          data={[...new Set(products.map((one) => one.name))]}
          filter={({ options }) => options}
          value={draft.product}
          onChange={(product) => setDraft((now) => ({ ...now, product }))}
          onOptionSubmit={choose}
        />
        <Group gap={6} grow align="flex-end">
          <TextInput {...write("quantity")} required />
          <TextInput {...write("unit_price")} required />
          <TextInput {...write("discount")} />
        </Group>
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("orders.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={!ready}>
            {t("orders.lines.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
