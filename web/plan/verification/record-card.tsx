import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconMail, IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useColleagues } from "../../know/accounts/index.ts";
import { RightIs } from "./right-is.tsx";
import type { Answer, Check, Work } from "./use-verifications.ts";
import classes from "./verification.module.css";
import { WrongForm } from "./wrong-form.tsx";

interface Answering {
  wrongAt: string | undefined;
  setWrongAt: (check: string | undefined) => void;
  mayAnswer: boolean;
  answer: (check: Check, found: Answer) => void;
}

/** One drawn record: whom to ask, how to reach them, and each question with what is written down. */
export function RecordCard({
  record,
  unit,
  chosen,
  indexOf,
  choose,
  ...answering
}: {
  record: Work;
  unit: "customer" | "person";
  chosen: string | undefined;
  indexOf: (check: Check) => number;
  choose: (index: number) => void;
} & Answering) {
  const { t } = useTranslation();
  const { nameOf } = useColleagues();
  const name = record.account_name ?? t("verification.no-longer-there");
  return (
    <section className={`tilth-panel ${classes["record"]}`} aria-label={`${record.place}. ${name}`}>
      <div className={classes["whom"]}>
        <Text size="xs" c="dimmed">
          {record.place} · {t(`verification.stratum.${record.stratum}`)}
          {record.user_id && ` · ${nameOf(record.user_id)}`}
        </Text>
        <Text fw={600} lh={1.3}>
          {record.account_name ? (
            <Anchor component={Link} to={`/accounts/${record.account_id}` as never} fw={600}>
              {name}
            </Anchor>
          ) : (
            name
          )}
        </Text>
        {record.person_id && (
          <Text size="sm">
            {record.person_name ? (
              <Anchor component={Link} to={`/people/${record.person_id}` as never} size="sm" underline="always">
                {record.person_name}
              </Anchor>
            ) : (
              t("verification.no-longer-there")
            )}
            {record.title && <span className={classes["quiet"]}> · {record.title}</span>}
          </Text>
        )}
        <Reach record={record} />
      </div>
      <div className={classes["checks"]} data-unit={unit}>
        {record.checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            index={indexOf(check)}
            chosen={check.id === chosen}
            choose={choose}
            {...answering}
          />
        ))}
      </div>
    </section>
  );
}

/** Phone and mail, ready to press; what may not be used was left out by the server. */
function Reach({ record: { phone, email } }: { record: Work }) {
  const { t } = useTranslation();
  if (!phone && !email)
    return (
      <Text size="xs" c="dimmed">
        {t("verification.no-way")}
      </Text>
    );
  return (
    <Group gap="0 10px" mt={2}>
      {phone && (
        <Anchor href={`tel:${phone.replace(/[^+\d]/g, "")}`} size="sm" className={classes["reach"]}>
          <IconPhone size={14} stroke={1.7} aria-hidden="true" /> {phone}
        </Anchor>
      )}
      {email && (
        <Anchor href={`mailto:${email}`} size="sm" className={classes["reach"]}>
          <IconMail size={14} stroke={1.7} aria-hidden="true" /> {email}
        </Anchor>
      )}
    </Group>
  );
}

const outcomes = ["right", "wrong", "not-reached"] as const;

function CheckRow({
  check,
  index,
  chosen,
  choose,
  wrongAt,
  setWrongAt,
  mayAnswer,
  answer,
}: { check: Check; index: number; chosen: boolean; choose: (index: number) => void } & Answering) {
  const { t } = useTranslation();
  const format = useFormat();
  const fact = t(`verification.fact.${check.question}`);
  const press = (outcome: (typeof outcomes)[number]): void => {
    choose(index);
    if (outcome === "wrong") setWrongAt(check.id);
    else answer(check, { outcome: check.outcome === outcome ? null : outcome });
  };
  return (
    <div className={classes["check"]} data-row={index} data-at={chosen || undefined}>
      <div className={classes["asked"]}>
        <Text size="xs" c="dimmed">
          {t(`verification.question.${check.question}`)}
        </Text>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {check.value ?? (check.question === "there" ? t("verification.works-there") : "–")}
          <span className={classes["quiet"]}> · {t("verification.known", { day: format.day(check.known_on) })}</span>
        </Text>
        <Meanwhile check={check} />
        {check.outcome === "wrong" && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            <RightIs question={check.question} value={check.right_value} />
            {check.note && ` · ${check.note}`}
          </Text>
        )}
      </div>
      <Group gap={4} wrap="nowrap" role="group" aria-label={fact}>
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            size="compact-sm"
            variant={check.outcome === outcome ? "filled" : "default"}
            color={outcome === "wrong" ? "clay" : undefined}
            aria-pressed={check.outcome === outcome}
            aria-label={t("verification.answer", { fact, outcome: t(`verification.outcome.${outcome}`) })}
            disabled={!mayAnswer}
            onClick={() => press(outcome)}
          >
            {t(`verification.outcome.${outcome}`)}
          </Button>
        ))}
      </Group>
      {wrongAt === check.id && mayAnswer && (
        <WrongForm check={check} save={(found) => answer(check, found)} cancel={() => setWrongAt(undefined)} />
      )}
    </div>
  );
}

/** What happened to it since the draw, so that nobody asks about yesterday's value unknowingly. */
function Meanwhile({ check }: { check: Check }) {
  const { t } = useTranslation();
  if (check.outcome !== null) return null;
  const says = check.gone
    ? t("verification.gone")
    : check.now !== check.value
      ? t("verification.changed", { now: check.now ?? t("verification.nothing-now") })
      : null;
  return (
    says && (
      <Text size="xs" c="var(--tilth-due)" style={{ overflowWrap: "anywhere" }}>
        {says}
      </Text>
    )
  );
}
