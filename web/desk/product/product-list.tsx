import { Anchor, Button, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useRowKeys } from "../../ui/row-keys.ts";
import table from "../../ui/table.module.css";
import { marginOf } from "./margin.ts";

type Product = Schemas["Product"];

export function ProductList({ rows, more }: { rows: Product[]; more?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const open = (row: Product | undefined): void =>
    void (row && navigate({ to: "/products/$id", params: { id: row.id } as never }));
  const { at, choose } = useRowKeys(
    list,
    rows.length,
    { next: t("product.keys.next"), before: t("product.keys.before"), open: t("product.keys.open") },
    (index) => open(rows[index]),
  );
  const price = ({ price_minor, currency, unit }: Product): string =>
    price_minor === null
      ? ""
      : [format.money(price_minor, currency ?? undefined), unit && t("product.per", { unit })]
          .filter(Boolean)
          .join(" ");
  return (
    <div className={`tilth-panel ${table["scroll"]}`} ref={list}>
      <table className={`${table["list"]} ${table["rows"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("product.columns.name")}</th>
            <th scope="col" className={table["wide"]}>
              {t("product.columns.number")}
            </th>
            <th scope="col" className={table["wide"]}>
              {t("product.columns.product_group")}
            </th>
            <th scope="col" className={table["number"]}>
              {t("product.columns.price_minor")}
            </th>
            <th scope="col" className={`${table["number"]} ${table["wide"]}`}>
              {t("product.margin")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const margin = marginOf(row);
            return (
              <tr
                key={row.id}
                data-row={index}
                data-at={index === at || undefined}
                onMouseDown={() => choose(index)}
                onDoubleClick={() => open(row)}
              >
                <td className={table["name"]}>
                  <Anchor component={Link} to="/products/$id" params={{ id: row.id } as never} size="sm" fw={550}>
                    {row.name}
                  </Anchor>
                  {row.discontinued && (
                    <Text size="xs" c="dimmed">
                      {t("product.discontinued")}
                    </Text>
                  )}
                  <Text size="xs" c="dimmed" className={table["under"]}>
                    {[row.number, row.product_group].filter(Boolean).join(" · ")}
                  </Text>
                </td>
                <td className={table["wide"]}>{row.number}</td>
                <td className={table["wide"]}>{row.product_group}</td>
                <td className={table["number"]}>{price(row)}</td>
                <td className={`${table["number"]} ${table["wide"]}`}>{margin === null ? "" : format.share(margin)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more && (
        <Button variant="subtle" fullWidth onClick={more}>
          {t("product.more")}
        </Button>
      )}
    </div>
  );
}
