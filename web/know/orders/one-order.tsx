import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { minorOf } from "../../app/money.ts";
import { act, RecordField } from "../accounts/index.ts";
import { Lines } from "./lines.tsx";
import { shownBy } from "./shown-by.ts";

type State = Schemas["Order"]["state"];
const states: State[] = ["open", "cleared", "cancelled"];

export function OneOrder({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: order } = useQuery({
    queryKey: ["account", "order", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/orders/{id}", { params: { path: { id } } })),
  });
  if (!order) return <div style={{ minHeight: 60 }} />;
  const headers = { "if-match": `"${order.revision}"` };
  const put = (state: State): void =>
    void act(t("orders.now", { state: t(`orders.states.${state}`) }), shownBy, async () =>
      unwrap(await api.PUT("/api/v1/orders/{id}/state", { params: { path: { id } }, body: { state }, headers })),
    );
  const remove = (): void =>
    void act(t("orders.removed"), shownBy, async () =>
      unwrap(await api.DELETE("/api/v1/orders/{id}", { params: { path: { id } }, headers })),
    );
  return (
    <Stack gap={6} pb={8} pl={8} fz="sm">
      <RecordField
        label={t("orders.note")}
        column="note"
        value={order.note}
        empty={t("orders.add-note")}
        revision={order.revision}
        send={async (to, revision) =>
          unwrap(
            await api.PATCH("/api/v1/orders/{id}", {
              params: { path: { id } },
              body: { note: to as string | null },
              headers: { "if-match": `"${revision}"` },
            }),
          )
        }
        shownBy={shownBy}
      />
      <Lines order={order} />
      {order.refunds.map((refund) => (
        <Refunded key={refund.id} refund={refund} />
      ))}
      <Group gap={6}>
        {states
          .filter((state) => state !== order.state)
          .map((state) => (
            <Button key={state} size="compact-xs" variant="default" onClick={() => put(state)}>
              {t(`orders.make.${state}`)}
            </Button>
          ))}
        <Button size="compact-xs" variant="default" onClick={remove}>
          {t("orders.remove")}
        </Button>
      </Group>
      <NewRefund order={order} />
    </Stack>
  );
}

function Refunded({ refund }: { refund: Schemas["Refund"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = (): void =>
    void act(t("orders.refund-removed"), shownBy, async () =>
      unwrap(
        await api.DELETE("/api/v1/refunds/{id}", { params: { path: { id: refund.id } }, ...ifMatch(refund.revision) }),
      ),
    );
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" flex={1}>
        {t("orders.refunded", {
          amount: format.money(refund.amount_minor, refund.currency),
          day: format.day(refund.refunded_on),
        })}
        {refund.reason && ` · ${refund.reason}`}
      </Text>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t("orders.remove-refund")} onClick={remove}>
        <IconX size={13} />
      </ActionIcon>
    </Group>
  );
}

function NewRefund({ order }: { order: Schemas["WholeOrder"] }) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const minor = minorOf(amount, order.currency);
  const save = async (): Promise<void> => {
    if (minor === undefined || minor <= 0) return;
    const done = await act(t("orders.refund-made"), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/orders/{id}/refunds", {
          params: { path: { id: order.id } },
          body: { amount_minor: minor, reason: reason.trim() || null },
        }),
      ),
    );
    if (done) {
      setAmount("");
      setReason("");
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          w={110}
          inputMode="decimal"
          aria-label={t("orders.refund-amount", { currency: order.currency })}
          placeholder={t("orders.refund-amount", { currency: order.currency })}
          value={amount}
          error={amount !== "" && minor === undefined}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          flex={1}
          aria-label={t("orders.refund-why")}
          placeholder={t("orders.refund-why")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={minor === undefined || minor <= 0}>
          {t("orders.refund")}
        </Button>
      </Group>
    </form>
  );
}
