import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { mannerOf, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { sayDone } from "../../app/undo.tsx";
import { FieldRow, RecordField } from "../../know/accounts/index.ts";
import { amountWords, minorOf } from "../../app/money.ts";
import { marginOf } from "./margin.ts";

type Product = Schemas["Product"];
type Column = "name" | "number" | "product_group" | "unit" | "price_minor" | "cost_minor" | "currency";

export const shownBy = ["products", "account"] as const;

const send =
  (id: string, column: Column) =>
  async (to: unknown, revision: number | string): Promise<{ set: string | null }> =>
    unwrap(
      await api.PATCH("/api/v1/products/{id}", {
        params: { path: { id } },
        body: { [column]: to },
        ...ifMatch(revision),
      }),
    );

const fieldOf = (product: Product, column: Column, label: string, empty: string) => ({
  label,
  column,
  empty,
  value: product[column],
  revision: product.revision,
  send: send(product.id, column),
  shownBy,
});

export function ProductName({ product }: { product: Product }) {
  const { t } = useTranslation();
  return <RecordField {...fieldOf(product, "name", t("product.columns.name"), t("product.unnamed"))} required />;
}

/** What a product is: each line edited where it stands. */
export function ProductIdentity({ product }: { product: Product }) {
  const { t } = useTranslation();
  const format = useFormat();
  const margin = marginOf(product);
  const text = (column: "number" | "product_group" | "unit") => (
    <FieldRow label={t(`product.columns.${column}`)}>
      <RecordField {...fieldOf(product, column, t(`product.columns.${column}`), t("product.nothing-yet"))} />
    </FieldRow>
  );
  return (
    <>
      {text("number")}
      {text("product_group")}
      {text("unit")}
      <Amount product={product} column="price_minor" />
      <Amount product={product} column="cost_minor" />
      <FieldRow label={t("product.columns.currency")}>
        <RecordField
          {...fieldOf(product, "currency", t("product.columns.currency"), t("product.nothing-yet"))}
          required
          read={(words) => {
            const code = words.toUpperCase();
            if (/^[A-Z]{3}$/.test(code)) return code;
            sayDone(t("product.no-currency", { words }));
            return undefined;
          }}
        />
      </FieldRow>
      {margin !== null && <FieldRow label={t("product.margin")}>{format.share(margin, 1)}</FieldRow>}
    </>
  );
}

function Amount({ product, column }: { product: Product; column: "price_minor" | "cost_minor" }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const currency = product.currency ?? me?.workspace.currency ?? "EUR";
  const label = t(`product.columns.${column}`);
  const minor = product[column];
  return (
    <FieldRow label={label}>
      <RecordField
        {...fieldOf(product, column, label, t("product.nothing-yet"))}
        shown={minor === null ? undefined : format.money(minor, currency)}
        written={amountWords(minor, currency, mannerOf(i18n.language))}
        say={(value) => (value == null ? "" : format.money(Number(value), currency))}
        read={(words) => {
          const read = words === "" ? null : minorOf(words, currency);
          if (read === undefined) sayDone(t("product.not-an-amount", { words }));
          return read;
        }}
      />
    </FieldRow>
  );
}
