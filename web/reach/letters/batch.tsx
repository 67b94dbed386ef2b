import { Anchor, Button, Group, List, Select, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { LetterRows } from "./letter-rows.tsx";
import classes from "./letters.module.css";
import { type Batch, type Letter, sheets, useBatch } from "./use-letters.ts";

/** One batch from proof to post: print, check, posted; and every letter of it as it lies in the pile. */
export function LetterBatch() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTranslation();
  const batch = useBatch(id);
  const letters = useQuery({
    queryKey: ["letters", "letters", id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/letter-batches/{id}/letters", { params: { path: { id }, query: { limit: 1000 } } }))
        .rows,
  });
  if (batch.error) return <Trouble error={batch.error} />;
  return (
    <Page
      title={batch.data?.name ?? t("app.go.letters")}
      about={batch.data && <BatchLine batch={batch.data} />}
      actions={
        <>
          <ExportList list={`/letter-batches/${id}/letters`} />
          <Button component={Link} to="/letters" variant="default" size="xs">
            {t("letters.all")}
          </Button>
        </>
      }
    >
      {batch.data && <Steps batch={batch.data} />}
      {batch.data && batch.data.left_out.length > 0 && <LeftOut batch={batch.data} />}
      {letters.data && <LetterRows letters={letters.data} />}
    </Page>
  );
}

function BatchLine({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { counts } = batch;
  return (
    <span data-testid="batch-counts">
      {t("letters.counts", {
        asked: batch.asked,
        open: counts.open,
        posted: counts.posted,
        returned: counts.returned,
        refused: counts.refused,
        out: counts.taken_out + batch.left_out.length,
      })}
    </span>
  );
}

function Steps({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const [out, setOut] = useState<Letter[]>();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ["letters"] });
  const address = `/api/v1/letter-batches/${batch.id}`;
  const path = { params: { path: { id: batch.id } } };
  const print = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/letter-batches/{id}/printing", path)),
    onSuccess: async (done) => {
      setOut(done.take_out);
      window.open(`${address}/letters.pdf`, "_blank", "noopener");
      await refresh();
    },
    onError: sayFault,
  });
  const check = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/letter-batches/{id}/checks", path)),
    onSuccess: async (done) => {
      setOut(done.take_out);
      if (done.take_out.length === 0) sayDone(t("letters.check.fine", { count: done.open }));
      await refresh();
    },
    onError: sayFault,
  });
  const post = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/letter-batches/{id}/posting", path)),
    onSuccess: async (done) => {
      setOut(done.take_out);
      sayDone(t("letters.posted", { count: done.posted }));
      await refresh();
    },
    onError: sayFault,
  });
  const cancel = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/letter-batches/{id}/cancellation", { ...path, body: {} })),
    onSuccess: async (done) => {
      sayDone(t("letters.called-off", { count: done.taken_out }));
      await refresh();
    },
    onError: sayFault,
  });
  const printable = batch.counts.open + batch.counts.posted > 0;
  return (
    <>
      <div className={classes["steps"]}>
        <Panel title={t("letters.step.print")}>
          <Step says={t("letters.step.print-says")}>
            {may.write && batch.counts.open > 0 && (
              <Button loading={print.isPending} onClick={() => print.mutate()}>
                {t("letters.print")}
              </Button>
            )}
            {printable && (
              <Anchor size="sm" href={`${address}/letters.pdf`} target="_blank" rel="noreferrer">
                {t("letters.look")}
              </Anchor>
            )}
          </Step>
        </Panel>
        <Panel title={t("letters.step.more")}>
          {printable && <Labels address={address} />}
          <Text size="sm" mt={6}>
            {batch.countries.map((one) => `${one.country} ${format.number(one.letters)}`).join(" · ")}
          </Text>
        </Panel>
        <Panel title={t("letters.step.post")}>
          <Step says={t("letters.step.post-says")}>
            {may.write && batch.counts.open > 0 && (
              <>
                <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
                  {t("letters.check.do")}
                </Button>
                <Button loading={post.isPending} onClick={() => post.mutate()}>
                  {t("letters.mark-posted")}
                </Button>
                <Button variant="subtle" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>
                  {t("letters.call-off")}
                </Button>
              </>
            )}
          </Step>
        </Panel>
      </div>
      {out && out.length > 0 && <TakeOut letters={out} />}
    </>
  );
}

function Step({ says, children }: { says: string; children: ReactNode }) {
  return (
    <>
      <Text size="sm" c="dimmed" mb={8}>
        {says}
      </Text>
      <Group gap="xs">{children}</Group>
    </>
  );
}

function Labels({ address }: { address: string }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState<string>("21-a4");
  return (
    <Group gap="xs" align="flex-end">
      <Select
        size="xs"
        w={190}
        label={t("letters.sheet")}
        data={sheets.map((value) => ({ value, label: t(`letters.sheets.${value}`) }))}
        value={sheet}
        allowDeselect={false}
        onChange={(value) => value && setSheet(value)}
      />
      <Anchor size="sm" href={`${address}/labels.pdf?sheet=${sheet}`} target="_blank" rel="noreferrer">
        {t("letters.labels")}
      </Anchor>
      <Anchor size="sm" href={`${address}/packing-list.pdf`} target="_blank" rel="noreferrer">
        {t("letters.packing")}
      </Anchor>
    </Group>
  );
}

/** Somebody said no after the printing: these lie in the pile and must not go to the post. */
function TakeOut({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("letters.take-out.title", { count: letters.length })}>
      <div role="alert">
        <Text size="sm">{t("letters.take-out.says")}</Text>
        <List size="sm" mt={6}>
          {letters.map((letter) => (
            <List.Item key={letter.id}>
              <b>{t("letters.place", { place: letter.place })}</b> {letter.lines[0]} ·{" "}
              <span className={classes["code"]}>{letter.code}</span> · {letter.reason} {letter.detail}
            </List.Item>
          ))}
        </List>
      </div>
    </Panel>
  );
}

function LeftOut({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("letters.left-out.title", { count: batch.left_out.length })}>
      <List size="sm">
        {batch.left_out.slice(0, 50).map((one, index) => (
          // The list was written once and never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <List.Item key={index}>
            {one.account_id ? <Link to={`/accounts/${one.account_id}` as never}>{one.name}</Link> : one.name}:{" "}
            {t(`letters.why.${one.why}`, { detail: one.detail, interpolation: { escapeValue: false } })}
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
