import { Anchor, Button, Table, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { JudgedTable, RangeBar } from "./judged-table.tsx";
import { RightIs } from "./right-is.tsx";
import { useReport } from "./use-verifications.ts";

/** What the sample says about all: the exact range, what if those not reached were right or wrong, by part, and what was wrong. */
export function VerificationReport() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: report, error } = useReport(id);
  if (error) return <Trouble error={error} />;
  const { verification, all } = report ?? {};
  const named = <Row extends { id: string | null; name: string | null }>(rows: Row[], none: string) =>
    rows.map((row) => ({ ...row, label: row.name ?? (row.id ? t("verification.no-longer-there") : none) }));
  return (
    <Page
      title={verification ? t("verification.report.of", { name: verification.name }) : t("verification.report.title")}
      about={
        verification &&
        t(`verification.report.about-${verification.unit}`, {
          facts: verification.questions.map((question) => t(`verification.fact.${question}`)).join(", "),
          day: format.day(verification.drawn_on),
        })
      }
      actions={
        <Button component={Link} to={`/verifications/${id}` as never} variant="default">
          {t("verification.report.work")}
        </Button>
      }
    >
      {report && verification && all && (
        <>
          <Panel title={t("verification.report.all")}>
            {all.rate !== null && (
              <Text fz={28} fw={650} lh={1.25} data-testid="verification-right">
                {t("verification.report.right", {
                  right: format.share(1 - all.rate, 1),
                  margin: format.number(marginOf(all.rate, all.low / all.population, all.high / all.population)),
                })}
              </Text>
            )}
            <Text
              fz={all.rate === null ? 28 : 18}
              fw={all.rate === null ? 650 : 550}
              lh={1.3}
              data-testid="verification-range"
            >
              {t("verification.report.range", {
                low: format.number(all.low),
                high: format.number(all.high),
                count: all.population,
                population: format.number(all.population),
              })}
            </Text>
            <Text size="sm" mb={8}>
              {t("verification.report.found", {
                wrong: format.number(all.wrong),
                checked: format.number(all.checked),
                rate: all.rate === null ? "–" : format.share(all.rate, 1),
                confidence: format.share(verification.confidence),
                from: format.share(all.low / all.population, 1),
                to: format.share(all.high / all.population, 1),
              })}
            </Text>
            {all.checked > 0 && <RangeBar judged={all} />}
            {all.not_reached + all.open > 0 && (
              <Text size="sm" mt={8}>
                {t("verification.report.unreached", {
                  not_reached: format.number(all.not_reached),
                  open: format.number(all.open),
                  best: t("verification.between", all.best),
                  worst: t("verification.between", all.worst),
                })}
                {all.gone > 0 && ` ${t("verification.report.gone", { count: all.gone })}`}
              </Text>
            )}
            <Text size="xs" c="dimmed" mt={8}>
              {t("verification.report.lot", {
                seed: verification.seed,
                fingerprint: verification.fingerprint.slice(0, 12),
                day: format.day(verification.drawn_on),
              })}
            </Text>
          </Panel>
          <JudgedTable
            title={t("verification.report.questions")}
            rows={report.questions.map((row) => ({ ...row, label: t(`verification.fact.${row.question}`) }))}
          />
          {report.strata.length > 1 && (
            <JudgedTable
              title={t("verification.report.strata")}
              rows={report.strata.map((row) => ({ ...row, label: t(`verification.stratum.${row.stratum}`) }))}
            />
          )}
          <JudgedTable
            title={t("verification.report.sources")}
            rows={named(report.sources, t("verification.report.by-hand"))}
          />
          <JudgedTable
            title={t("verification.report.owners")}
            rows={named(report.owners, t("verification.report.nobody"))}
          />
          {report.wrong.length > 0 && <WrongOnes rows={report.wrong} />}
        </>
      )}
    </Page>
  );
}

/** The range is not even to both sides: the farther end counts, in points to one digit, never rounded to less than it is. */
function marginOf(rate: number, low: number, high: number): number {
  return Math.ceil(Math.max(rate - low, high - rate) * 1000 - 1e-9) / 10;
}

type Wrong = NonNullable<ReturnType<typeof useReport>["data"]>["wrong"];

function WrongOnes({ rows }: { rows: Wrong }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("verification.report.wrong")}>
      <Table.ScrollContainer minWidth={620}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("verification.next.whose")}</Table.Th>
              <Table.Th>{t("verification.decay.fact")}</Table.Th>
              <Table.Th>{t("verification.report.was")}</Table.Th>
              <Table.Th>{t("verification.report.is")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.place}${row.question}`}>
                <Table.Td>
                  {row.account_name ? (
                    <Anchor component={Link} to={`/accounts/${row.account_id}` as never} size="sm">
                      {row.account_name}
                    </Anchor>
                  ) : (
                    t("verification.no-longer-there")
                  )}
                  {row.person_name && (
                    <Text size="xs" c="dimmed">
                      {row.person_name}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{t(`verification.fact.${row.question}`)}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{row.value ?? "–"}</Table.Td>
                <Table.Td style={{ overflowWrap: "anywhere" }}>
                  <RightIs question={row.question} value={row.right_value} />
                  {row.note && (
                    <Text size="xs" c="dimmed">
                      {row.note}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
