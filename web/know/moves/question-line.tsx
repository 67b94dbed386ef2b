import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { act } from "../accounts/index.ts";
import classes from "./moves.module.css";

type Question = Schemas["MoveQuestion"];

const shownBy = ["person", "account", "today", "customers", "moves"] as const;
const answers = ["moved", "both", "wrong"] as const;

/** Two tellers say different employers: both are shown, and whoever knows says what is true. */
export function QuestionLine({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { write: mayWrite } = useMay();
  const teller = (source: string | null): string => source ?? t("moves.people");
  const answer = (given: (typeof answers)[number]): void => {
    void act(t(`moves.answered.${given}`, { name: question.person_name }), shownBy, async () =>
      unwrap(
        await api.PUT("/api/v1/move-questions/{id}/answer", {
          params: { path: { id: question.id } },
          body: { answer: given },
        }),
      ),
    );
  };
  return (
    <div className={classes.question}>
      <Text size="sm" component="div">
        <Trans
          t={t}
          i18nKey="moves.question"
          values={{
            person: question.person_name,
            teller: teller(question.told_by),
            account: question.account_name,
            other: teller(question.against_told_by),
            against: question.against_account_name,
          }}
          components={{
            p: <Anchor component={Link} to={`/people/${question.person_id}`} fw={600} inherit underline="always" />,
            a: <Anchor component={Link} to={`/accounts/${question.account_id}`} inherit underline="always" />,
            b: <Anchor component={Link} to={`/accounts/${question.against_account_id}`} inherit underline="always" />,
          }}
        />
      </Text>
      {mayWrite && (
        <Group gap={6} role="group" aria-label={t("moves.answer", { name: question.person_name })}>
          {answers.map((one) => (
            <Button key={one} size="compact-xs" variant="default" onClick={() => answer(one)}>
              {t(`moves.answers.${one}`)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
