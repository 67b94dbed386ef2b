import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { act } from "../../know/accounts/index.ts";

type Proposal = Schemas["SignatureProposal"];

const shownBy = ["person", "account", "customers", "today", "moves"] as const;

/** One thing that mail says and we don't know, with the letter it stands in: taken over by a press, or never asked again. */
export function ProposalLine({
  proposal,
  named,
  letter,
  mayDecide,
}: {
  proposal: Proposal;
  /** Says of whom it is. */
  named: boolean;
  /** Leads to the letter. */
  letter: boolean;
  mayDecide: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, kind, value, person } = proposal;
  const left = kind === "left";
  const names = { value, person, interpolation: { escapeValue: false } };
  const decide = async (take: boolean): Promise<void> => {
    const says = take
      ? left
        ? "answers.left-said"
        : "answers.taken"
      : left
        ? "answers.stayed-said"
        : "answers.let-be";
    await act(t(says, names), shownBy, async () =>
      unwrap(await api.POST("/api/v1/signature-proposals/{id}/decision", { params: { path: { id } }, body: { take } })),
    );
    await queries.invalidateQueries({ queryKey: ["signature-proposals"] });
  };
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" py={4}>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm">{left ? t("answers.has-left", names) : value}</Text>
        <Text size="xs" c="dimmed" component="div">
          {named && (
            <>
              <Anchor component={Link} to={`/people/${proposal.person_id}`} inherit underline="always">
                {person}
              </Anchor>
              {" · "}
            </>
          )}
          {t(`answers.kind.${kind}`)} · {format.day(proposal.told_at.slice(0, 10))}
          {letter && (
            <>
              {" · "}
              <Anchor component={Link} to={`/messages/${proposal.message_id}`} inherit underline="always">
                {t("answers.letter")}
              </Anchor>
            </>
          )}
        </Text>
      </div>
      {mayDecide && (
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="light"
            aria-label={left ? `${t("answers.left")}: ${person}` : t("answers.take-named", names)}
            onClick={() => void decide(true)}
          >
            {t(left ? "answers.left" : "answers.take")}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={left ? `${t("answers.stayed")}: ${person}` : t("answers.leave-named", names)}
            onClick={() => void decide(false)}
          >
            {t(left ? "answers.stayed" : "answers.leave")}
          </Button>
        </Group>
      )}
    </Group>
  );
}
