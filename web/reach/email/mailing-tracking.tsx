import { Anchor, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import table from "../../ui/table.module.css";
import classes from "./email.module.css";
import type { Mailing } from "./use-email.ts";

type Tracking = Schemas["MailingTracking"];

export function useTracking(mailing: Mailing) {
  return useQuery({
    queryKey: ["mailings", "tracking", mailing.id],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/mailings/{id}/tracking", { params: { path: { id: mailing.id } } })),
    enabled: mailing.tracked,
    refetchInterval: 20_000,
  });
}

/** Which links were followed, by people; machines apart, and what all of it is worth. */
export function MailingTracking({ told, showPeople }: { told: Tracking; showPeople: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t("email.tracking.title")}>
      <Stack gap={8}>
        {told.counts === "off" && <Text size="sm">{t("email.tracking.off", { count: told.months })}</Text>}
        <Text size="sm">
          <Anchor component="button" type="button" underline="always" inherit onClick={showPeople}>
            {t("email.tracking.clicked", { count: told.clicked.people, n: format.number(told.clicked.people) })}
          </Anchor>{" "}
          {told.share
            ? t("email.tracking.of", {
                sent: format.number(told.sent),
                low: format.share(told.share.low),
                high: format.share(told.share.high),
              })
            : t("email.tracking.of-none")}
        </Text>
        {told.links.length > 0 && <Links told={told} />}
        <Text size="sm">
          {t("email.tracking.opened", {
            people: format.number(told.opened.people),
            machines: format.number(told.opened.machines),
          })}
        </Text>
        {told.machines.length > 0 && (
          <details className={classes["listing"]}>
            <summary>{t("email.tracking.machines")}</summary>
            <ul>
              {told.machines.map((one) => (
                <li key={`${one.kind} ${one.reason}`}>
                  {t(`email.tracking.kind.${one.kind}`)}: {t(`email.tracking.reason.${one.reason}`)}{" "}
                  {format.number(one.n)}
                </li>
              ))}
            </ul>
          </details>
        )}
        {told.waiting > 0 && (
          <Text size="xs" c="dimmed">
            {t("email.tracking.waiting", { count: told.waiting })}
          </Text>
        )}
        <Text size="sm" fw={600}>
          {t("email.tracking.decide")}
        </Text>
      </Stack>
    </Panel>
  );
}

function Links({ told }: { told: Tracking }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={table["scroll"]}>
      <table className={table["list"]}>
        <thead>
          <tr>
            <th>{t("email.tracking.link")}</th>
            <th>{t("email.tracking.people")}</th>
            <th className={table["wide"]}>{t("email.tracking.by-machines")}</th>
          </tr>
        </thead>
        <tbody>
          {told.links.map((one) => (
            <tr key={one.link}>
              <td style={{ overflowWrap: "anywhere", whiteSpace: "normal" }}>{one.link}</td>
              <td>{format.number(one.people)}</td>
              <td className={table["wide"]}>{format.number(one.machines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
