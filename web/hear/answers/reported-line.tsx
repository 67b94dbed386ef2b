import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { act } from "../../know/accounts/index.ts";
import classes from "./answers.module.css";

type Reported = Schemas["ReportedAddress"];
type Report = Reported["reports"][number];

const shownBy = ["person", "account", "customers", "today"] as const;

/** One address that mail came back from, what its servers said, and whether that is believed. */
export function ReportedLine({
  reported,
  named,
  mayDecide,
}: {
  reported: Reported;
  named: boolean;
  mayDecide: boolean;
}) {
  const { t } = useTranslation();
  const { contact_point_id: id, address, person, person_id, account, account_id } = reported;
  const dead = reported.state === "dead";
  const decide = async (believe: boolean): Promise<void> => {
    await act(t(believe ? "answers.dead-said" : "answers.works-said", { address }), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/contact-points/{id}/report-decisions", {
          params: { path: { id } },
          body: { dead: believe },
        }),
      ),
    );
    await queries.invalidateQueries({ queryKey: ["address-reports"] });
  };
  return (
    <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap" py={4}>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" className={classes["words"] ?? ""}>
          {address}
          {dead && ` · ${t("answers.died")}`}
        </Text>
        {named && (
          <Text size="xs" c="dimmed" component="div">
            {person_id && (
              <Anchor component={Link} to={`/people/${person_id}`} inherit underline="always">
                {person}
              </Anchor>
            )}
            {person_id && account_id && " · "}
            {account_id && (
              <Anchor component={Link} to={`/accounts/${account_id}`} inherit underline="always">
                {account}
              </Anchor>
            )}
          </Text>
        )}
        <ul className={classes["reports"]}>
          {reported.reports.map((one) => (
            <OneReport key={`${one.reported_at} ${one.message_id}`} report={one} />
          ))}
        </ul>
      </div>
      {mayDecide && (
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="light"
            aria-label={`${t(dead ? "answers.dead-right" : "answers.dead")}: ${address}`}
            onClick={() => void decide(true)}
          >
            {t(dead ? "answers.dead-right" : "answers.dead")}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t("answers.works")}: ${address}`}
            onClick={() => void decide(false)}
          >
            {t("answers.works")}
          </Button>
        </Group>
      )}
    </Group>
  );
}

function OneReport({ report }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      {[
        format.moment(report.reported_at),
        t(report.hard ? "answers.hard" : "answers.soft"),
        report.status,
        !report.proved && t("answers.unproved"),
      ]
        .filter(Boolean)
        .join(" · ")}
      {report.message_id ? (
        <>
          {" · "}
          <Anchor component={Link} to={`/messages/${report.message_id}`} inherit underline="always">
            {t("answers.report")}
          </Anchor>
        </>
      ) : (
        ` · ${t("answers.at-once")}`
      )}
      {report.said && <span className={classes["said"]}>{report.said}</span>}
    </li>
  );
}
