import { Button, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, sentenceOf, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone } from "../../app/undo.tsx";
import { Panel } from "../../ui/panel.tsx";
import table from "../../ui/table.module.css";
import classes from "./letters.module.css";

type Returned = Schemas["LetterReturn"];
type Reason = Schemas["NewLetterReturn"]["reason"];
const reasons = ["moved", "unknown", "refused", "other"] as const;

/** A heap of returned mail: scan or type one code after the other; the reason stays until another is chosen. */
export function Returns() {
  const { t } = useTranslation();
  const may = useMay();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState("");
  const [reason, setReason] = useState<Reason>("unknown");
  const [fault, setFault] = useState<string>();
  const [seen, setSeen] = useState<Returned[]>([]);
  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === "") return;
    try {
      const done = unwrap(await api.POST("/api/v1/letter-returns", { body: { code, reason } }));
      setSeen((before) => [done, ...before]);
      setFault(undefined);
      setCode("");
      sayDone(t("letters.returns.done", { name: done.name }), done.set ?? undefined);
      await queries.invalidateQueries({ queryKey: ["letters"] });
    } catch (error) {
      setFault(sentenceOf(error));
      field.current?.select();
    }
  };
  return (
    <Panel title={t("letters.returns.title")}>
      <Text size="sm" c="dimmed" mb={8}>
        {t("letters.returns.says")}
      </Text>
      <form onSubmit={(event) => void record(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            ref={field}
            autoFocus
            label={t("letters.returns.code")}
            placeholder={t("letters.returns.example")}
            w={190}
            autoComplete="off"
            spellCheck={false}
            value={code}
            error={fault !== undefined}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t("letters.returns.why")}
            data={reasons.map((value) => ({ value, label: t(`letters.return.${value}`) }))}
            value={reason}
            onChange={(value) => {
              setReason(value as Reason);
              field.current?.focus();
            }}
          />
          <Button type="submit" disabled={!may.write}>
            {t("letters.returns.record")}
          </Button>
        </Group>
        {fault && (
          <Text size="sm" c="var(--tilth-overdue)" role="alert" mt={6}>
            {fault}
          </Text>
        )}
      </form>
      {seen.length > 0 && (
        <table className={table["list"]} style={{ marginTop: 12 }}>
          <tbody>
            {seen.map((one) => (
              <tr key={`${one.letter.id} ${one.set}`}>
                <td className={classes["code"]}>{one.letter.code}</td>
                <td>
                  {one.letter.account_id ? (
                    <Link to={`/accounts/${one.letter.account_id}` as never}>{one.name}</Link>
                  ) : (
                    one.name
                  )}
                </td>
                <td className={table["wide"]}>{one.batch}</td>
                <td>
                  {t(`letters.return.${one.letter.return_reason ?? "other"}`)}
                  {one.point_dead && ` · ${t("letters.returns.dead")}`}
                  {one.suppressed && ` · ${t("letters.returns.suppressed")}`}
                  {one.already && ` · ${t("letters.returns.already")}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
