import { Button, Group, NumberInput, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { minorOf } from "../../app/money.ts";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Panel } from "../../ui/panel.tsx";
import classes from "./errands.module.css";
import { type Gift, useGifts } from "./use-errands.ts";

/** What there is to give by hand, and what came in. */
export function Cupboard() {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const gifts = useGifts();
  return (
    <>
      {gifts.data && gifts.data.length > 0 && (
        <Panel title={t("errands.cupboard.title")}>
          <table className={classes["list"]}>
            <thead>
              <tr>
                <th>{t("errands.cupboard.name")}</th>
                <th className={classes["number"]}>{t("errands.cupboard.cost")}</th>
                <th className={classes["number"]}>{t("errands.cupboard.stock")}</th>
                <th>
                  <VisuallyHidden>{t("errands.cupboard.add-stock")}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {gifts.data.map((gift) => (
                <tr key={gift.id}>
                  <td>{gift.name}</td>
                  <td className={classes["number"]}>{format.money(gift.cost_minor, gift.currency)}</td>
                  <td className={classes["number"]}>
                    {format.number(gift.stock)}
                    {gift.stock <= gift.low_at && (
                      <Text span size="xs" c="var(--tilth-overdue)">
                        {" "}
                        {t("errands.cupboard.low")}
                      </Text>
                    )}
                  </td>
                  <td className={classes["number"]}>{may.write && <CameIn gift={gift} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      {may.write && <NewGift />}
    </>
  );
}

function CameIn({ gift }: { gift: Gift }) {
  const { t } = useTranslation();
  const [count, setCount] = useState<number | string>(10);
  const add = async (): Promise<void> => {
    try {
      unwrap(
        await api.POST("/api/v1/gifts/{id}/moves", {
          params: { path: { id: gift.id } },
          body: { change: Number(count), reason: t("errands.cupboard.came-in") },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["errands"] });
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      <NumberInput
        size="xs"
        w={80}
        aria-label={t("errands.cupboard.how-many", { name: gift.name })}
        value={count}
        onChange={setCount}
      />
      <Button size="compact-sm" variant="default" disabled={!Number(count)} onClick={() => void add()}>
        {t("errands.cupboard.add-stock")}
      </Button>
    </Group>
  );
}

function NewGift() {
  const { t } = useTranslation();
  const me = useMe();
  const currency = me?.workspace.currency ?? "EUR";
  const [name, setName] = useState("");
  const [cost, setCost] = useState("");
  const [stock, setStock] = useState<number | string>(0);
  const minor = cost.trim() === "" ? 0 : minorOf(cost, currency);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (minor === undefined) return;
    try {
      const made = unwrap(
        await api.POST("/api/v1/gifts", {
          body: {
            name,
            cost_minor: minor,
            currency,
            low_at: 0,
            stock: Number(stock),
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["errands"] });
      sayDone(t("errands.cupboard.kept", { name }), made.set ?? undefined);
      setName("");
      setCost("");
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Panel title={t("errands.cupboard.new")}>
      <form onSubmit={(event) => void save(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            required
            label={t("errands.cupboard.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("errands.cupboard.cost")}
            inputMode="decimal"
            w={110}
            value={cost}
            error={minor === undefined}
            onChange={(event) => setCost(event.currentTarget.value)}
          />
          <NumberInput label={t("errands.cupboard.stock")} min={0} w={110} value={stock} onChange={setStock} />
          <Button type="submit">{t("errands.cupboard.put-in")}</Button>
        </Group>
      </form>
    </Panel>
  );
}
