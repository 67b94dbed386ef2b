import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { useReason } from "../../know/outgoing/index.ts";
import classes from "./email.module.css";
import type { Draft } from "./use-draft.ts";
import type { Mailing } from "./use-email.ts";

type Preview = Schemas["MailingPreview"];
type Blanks = "refuse" | "accept" | "leave-out";

/** Over all recipients, before anything leaves: how many get it, who would read a blank, who is not written to and why; then to oneself, then to them. */
export function BeforeLeaving({
  mailing,
  preview,
  draft,
  person,
}: {
  mailing: Mailing;
  preview: Preview | undefined;
  draft: Draft;
  person: string | undefined;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const format = useFormat();
  const path = { params: { path: { id: mailing.id } } };
  const start = useMutation({
    mutationFn: async (blanks: Blanks) => {
      if (!(await draft.flush())) throw new Error(t("email.mailing.not-kept"));
      return unwrap(await api.POST("/api/v1/mailings/{id}/start", { ...path, body: { blanks } }));
    },
    onSuccess: async (outcome) => {
      sayDone(t("email.before.started", { count: outcome.planned }));
      await queries.invalidateQueries({ queryKey: ["mailings"] });
    },
    onError: sayFault,
  });
  if (!preview || mailing.recipients === 0) return <Text size="sm">{t("email.before.nobody")}</Text>;
  const blank = preview.blank_recipients;
  const unaddressed = preview.warnings.includes("no-postal-address");
  const none = preview.ready === 0 || unaddressed;
  return (
    <>
      <Text size="sm" data-testid="before-counts">
        {t("email.before.counts", {
          all: format.number(preview.recipients),
          ready: format.number(preview.ready),
          refused: format.number(preview.recipients - preview.ready),
          blank: format.number(blank),
        })}
      </Text>
      {preview.delayed.map((one) => (
        <Delayed key={one.reason} delay={one} />
      ))}
      {blank > 0 && <WouldReadBlank preview={preview} />}
      {preview.recipients > preview.ready && <NotWritten preview={preview} />}
      {unaddressed && (
        <Alert color="clay" variant="light" mt="xs">
          {t("email.before.no-postal-address")}{" "}
          <Anchor component={Link} to={"/settings" as never} hash="sending" c="inherit" inherit underline="always">
            {t("email.before.to-postal-address")}
          </Anchor>
        </Alert>
      )}
      {may.write && (
        <Group gap="xs" mt="sm">
          <Trial mailing={mailing} draft={draft} person={person} />
          {blank > 0 ? (
            <>
              <Button
                loading={start.isPending}
                disabled={unaddressed || preview.ready === blank}
                onClick={() => start.mutate("leave-out")}
              >
                {t("email.before.start-without", { count: preview.ready - blank })}
              </Button>
              <Button
                variant="default"
                loading={start.isPending}
                disabled={none}
                onClick={() => start.mutate("accept")}
              >
                {t("email.before.start-all-the-same", { count: preview.ready })}
              </Button>
            </>
          ) : (
            <Button loading={start.isPending} disabled={none} onClick={() => start.mutate("refuse")}>
              {t("email.before.start", { count: preview.ready })}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

function Delayed({ delay }: { delay: Preview["delayed"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useReason();
  return (
    <Text size="sm" c="dimmed">
      {t(delay.until ? "email.before.delayed-until" : "email.before.delayed", {
        n: format.number(delay.n),
        reason: reasonOf(delay.reason),
        until: format.moment(delay.until),
        interpolation: { escapeValue: false },
      })}
    </Text>
  );
}

function WouldReadBlank({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    <details className={classes["listing"]} open>
      <summary>{t("email.before.blanks", { count: preview.blank_recipients })}</summary>
      <ul>
        {preview.blanks.map((one) => (
          <li key={one.person_id}>
            <Link to={`/people/${one.person_id}` as never}>{one.name}</Link>{" "}
            <span className={classes["code"]}>{one.variables.join(" ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function NotWritten({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useReason();
  const reasons = Object.entries(preview.reasons).toSorted((a, b) => b[1] - a[1]);
  return (
    <details className={classes["listing"]}>
      <summary>
        {t("email.before.refused", { count: preview.recipients - preview.ready })}
        {`: ${reasons.map(([reason, n]) => `${reasonOf(reason)} ${format.number(n)}`).join(" · ")}`}
      </summary>
      <ul>
        {preview.refused.map((one) => (
          <li key={one.person_id}>
            <Link to={`/people/${one.person_id}` as never}>{one.name}</Link>
            {one.account && ` (${one.account})`}: {reasonOf(one.reason, one.detail)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** To oneself, as the recipient that is looked at would get it. */
function Trial({ mailing, draft, person }: { mailing: Mailing; draft: Draft; person: string | undefined }) {
  const { t } = useTranslation();
  const trial = useMutation({
    mutationFn: async () => {
      await draft.flush();
      return unwrap(
        await api.POST("/api/v1/mailings/{id}/trials", {
          params: { path: { id: mailing.id } },
          body: person ? { person } : {},
        }),
      );
    },
    onSuccess: ({ left, to, said }) =>
      left
        ? sayDone(t("email.before.trial-left", { to }))
        : sayDone(t("email.before.trial-failed", { said: said ?? "", interpolation: { escapeValue: false } })),
    onError: sayFault,
  });
  return (
    <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
      {t("email.before.trial")}
    </Button>
  );
}
