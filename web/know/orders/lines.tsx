import { ActionIcon, Anchor, Button, Text, VisuallyHidden } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currencyExponent } from "../../../server/platform/money/contract.ts";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { mannerOf, useFormat } from "../../app/format.ts";
import { decimalOf, shareOf } from "../../app/money.ts";
import { useMe } from "../../app/session.ts";
import { sayDone } from "../../app/undo.tsx";
import { act, RecordField } from "../accounts/index.ts";
import { AddLine } from "./add-line.tsx";
import classes from "./orders.module.css";
import { shownBy } from "./shown-by.ts";

type Order = Schemas["WholeOrder"];
type Line = Order["lines"][number];

/** What was bought: each line edited where it stands, based on the order as it was seen. */
export function Lines({ order }: { order: Order }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reads = useMe()?.user.role === "reader";
  const [adding, setAdding] = useState(false);
  const overrides = adding && order.lines.length === 0 && order.total_minor !== null;
  return (
    <>
      {order.lines.length > 0 && (
        <table className={classes.lines} aria-label={t("orders.lines.title")}>
          <thead>
            <tr>
              {[
                t("orders.lines.quantity"),
                t("orders.lines.product"),
                t("orders.lines.unit_price", { currency: order.currency }),
                t("orders.lines.discount"),
                t("orders.lines.amount"),
                t("orders.lines.deeds"),
              ].map((head) => (
                <th key={head} scope="col">
                  <VisuallyHidden>{head}</VisuallyHidden>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <OneLine key={line.id} line={line} order={order} reads={reads} />
            ))}
          </tbody>
        </table>
      )}
      {overrides && (
        <Text size="xs" c="dimmed">
          {t("orders.lines.override", { total: format.money(order.total_minor ?? 0, order.currency) })}
        </Text>
      )}
      {adding ? (
        <AddLine order={order} onDone={() => setAdding(false)} />
      ) : (
        !reads && (
          <Button
            size="compact-xs"
            variant="default"
            style={{ alignSelf: "flex-start" }}
            onClick={() => setAdding(true)}
          >
            {t("orders.lines.add")}
          </Button>
        )
      )}
    </>
  );
}

function OneLine({ line, order, reads }: { line: Line; order: Order; reads: boolean }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const language = mannerOf(i18n.language);
  const what = line.product_name ?? line.product_ref ?? t("orders.lines.unnamed");
  const written = (value: string): string =>
    Number(value).toLocaleString(language, { useGrouping: false, maximumFractionDigits: 10 });
  const shown = (value: string, places = 0): string =>
    Number(value).toLocaleString(language, { minimumFractionDigits: places, maximumFractionDigits: 10 });
  const coins = currencyExponent(order.currency);
  const edit = (column: "quantity" | "unit_price" | "discount", label: string) => ({
    column,
    label: `${what}: ${label}`,
    empty: "",
    required: true,
    value: line[column],
    revision: order.revision,
    send: async (to: unknown, revision: string | number) =>
      unwrap(
        await api.PATCH("/api/v1/order-lines/{id}", {
          params: { path: { id: line.id } },
          body: { [column]: to as string },
          headers: { "if-match": `"${revision}"` },
        }),
      ),
    shownBy,
    inline: true,
  });
  const number = (words: string): string | undefined => {
    const read = decimalOf(words, language);
    if (read === undefined) sayDone(t("orders.lines.not-a-number", { words }));
    return read;
  };
  const share = (words: string): string | undefined => {
    const read = shareOf(words, language);
    if (read === undefined) sayDone(t("orders.lines.not-a-share", { words }));
    return read;
  };
  const remove = (): void =>
    void act(t("orders.lines.removed"), shownBy, async () =>
      unwrap(
        await api.DELETE("/api/v1/order-lines/{id}", {
          params: { path: { id: line.id } },
          headers: { "if-match": `"${order.revision}"` },
        }),
      ),
    );
  return (
    <tr>
      <td>
        <RecordField
          {...edit("quantity", t("orders.lines.quantity"))}
          written={written(line.quantity)}
          shown={`${shown(line.quantity)} ×`}
          read={number}
          say={(value) => shown(String(value ?? ""))}
        />
      </td>
      <td>
        {line.product_id ? (
          <Anchor component={Link} to={`/products/${line.product_id}`} inherit underline="always">
            {line.product_name}
          </Anchor>
        ) : (
          line.product_ref
        )}
      </td>
      <td>
        <RecordField
          {...edit("unit_price", t("orders.lines.unit_price", { currency: order.currency }))}
          written={written(line.unit_price)}
          shown={shown(line.unit_price, coins)}
          read={number}
          say={(value) => shown(String(value ?? ""), coins)}
        />
      </td>
      <td>
        <RecordField
          {...edit("discount", t("orders.lines.discount"))}
          written={written(String(Number((Number(line.discount) * 100).toFixed(4))))}
          shown={t("orders.lines.less", { share: format.share(Number(line.discount), Number(line.discount) ? 1 : 0) })}
          read={share}
          say={(value) => format.share(Number(value ?? 0), 1)}
        />
      </td>
      <td>{format.money(line.amount_minor, order.currency)}</td>
      <td>
        {!reads && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("orders.lines.remove", { what })}
            onClick={remove}
          >
            <IconX size={13} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
