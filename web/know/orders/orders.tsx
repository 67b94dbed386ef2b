import { Button, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { AddOrder } from "./add-order.tsx";
import { OneOrder } from "./one-order.tsx";
import classes from "./orders.module.css";

type Row = Schemas["AccountScreen"]["orders"][number];

/** The last orders, newest first; each opens to its lines, its state and its refunds. */
export function Orders({ account, orders }: { account: string; orders: Row[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <>
      {orders.length === 0 && !adding && (
        <Text size="sm" c="dimmed">
          {t("orders.none")}
        </Text>
      )}
      <ul className={classes.list}>
        {orders.map((order) => (
          <li key={order.id} className={classes.item}>
            <UnstyledButton
              className={classes.order}
              aria-expanded={open === order.id}
              onClick={() => setOpen(open === order.id ? null : order.id)}
            >
              <span>{format.day(order.ordered_on)}</span>
              <span className={classes.number}>{order.number}</span>
              <span className={classes.quiet}>{t(`orders.states.${order.state}`)}</span>
              <span className={classes.amount}>{format.money(order.amount_minor, order.currency)}</span>
            </UnstyledButton>
            {open === order.id && <OneOrder id={order.id} />}
          </li>
        ))}
      </ul>
      {adding ? (
        <AddOrder account={account} onDone={() => setAdding(false)} />
      ) : (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => setAdding(true)}>
          {t("orders.add")}
        </Button>
      )}
    </>
  );
}
