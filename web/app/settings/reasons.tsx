import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../api/client.ts";
import { EditedWord } from "./edited-word.tsx";
import { movedRows, OrderButtons } from "./order-buttons.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";
import classes from "./words.module.css";

interface Reason {
  id: string;
  label: string;
  position: number;
  revision: number;
}
const stale = ["story-reasons", "account"];
const patch = async (id: string, body: { label?: string; position?: number }, revision: number) =>
  unwrap(await api.PATCH("/api/v1/story-reasons/{id}", { params: { path: { id } }, body, ...ifMatch(revision) }));

/** What people may pick from where they tell why a customer chose us. */
export function Reasons() {
  const { t } = useTranslation();
  const { write } = useMay();
  const [label, setLabel] = useState("");
  const reasons = useQuery({
    queryKey: ["story-reasons"],
    queryFn: async () => unwrap(await api.GET("/api/v1/story-reasons")),
  });
  const rows: Reason[] = reasons.data?.rows ?? [];
  const create = useChange(
    async (given: string) => unwrap(await api.POST("/api/v1/story-reasons", { body: { label: given } })),
    {
      stale,
      says: (reason) => {
        setLabel("");
        return t("settings.reasons.made", { name: reason.label });
      },
    },
  );
  const move = useChange(
    async (moved: { row: Reason; position: number }[]) => {
      for (const { row, position } of moved) await patch(row.id, { position }, row.revision);
    },
    { stale },
  );
  const remove = useChange(
    async (reason: Reason) =>
      unwrap(
        await api.DELETE("/api/v1/story-reasons/{id}", {
          params: { path: { id: reason.id } },
          ...ifMatch(reason.revision),
        }),
      ),
    { stale, says: (_, reason) => t("settings.removed", { name: reason.label }) },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (label.trim()) create.mutate(label);
  };
  return (
    <Section id="reasons" title={t("settings.reasons.title")} about={t("settings.reasons.about")}>
      <ul className={classes.list}>
        {rows.map((reason, at) => (
          <li key={reason.id} className={classes.line}>
            <EditedWord
              label={t("settings.reasons.name")}
              row={reason}
              read={(row) => row.label}
              disabled={!write}
              send={(label, revision) => patch(reason.id, { label }, revision)}
              stale={stale}
              says={(from, to) => t("settings.renamed", { from, to })}
            />
            {write && (
              <>
                <OrderButtons
                  name={reason.label}
                  at={at}
                  count={rows.length}
                  move={(to) => move.mutate(movedRows(rows, at, to))}
                />
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t("settings.remove-named", { name: reason.label })}
                  onClick={() => remove.mutate(reason)}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </>
            )}
          </li>
        ))}
      </ul>
      {write && (
        <form onSubmit={send}>
          <Group gap="xs">
            <TextInput
              aria-label={t("settings.reasons.new")}
              placeholder={t("settings.reasons.new")}
              w={280}
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {t("settings.add")}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}
