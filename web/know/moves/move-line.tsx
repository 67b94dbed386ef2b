import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import classes from "./moves.module.css";

type Move = Schemas["MoveRow"];

/** One move in a sentence, where it is known from, and what became of its plays. */
export function MoveLine({ move }: { move: Move }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = move.told_by
    ? t("moves.told-by", { source: move.told_by })
    : t(`moves.evidence.${move.evidence}`, { defaultValue: move.evidence });
  return (
    <div className={classes.move}>
      <Text size="sm" component="div">
        <Trans
          t={t}
          i18nKey={move.to_account_id ? "moves.line" : "moves.line-unknown"}
          values={{ person: move.person_name, from: move.from_name, to: move.to_name }}
          components={{
            p: <Anchor component={Link} to={`/people/${move.person_id}`} fw={600} inherit underline="always" />,
            a: <Anchor component={Link} to={`/accounts/${move.from_account_id}`} inherit underline="always" />,
            b: <Anchor component={Link} to={`/accounts/${move.to_account_id}`} inherit underline="always" />,
          }}
        />
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {[
          format.day(move.moved_on),
          `${known}, ${t("moves.sure", { percent: format.share(move.confidence_percent / 100) })}`,
          ...move.plays.map((play) =>
            play.kind === "follow" && !play.done_at && !move.to_account_id
              ? t("moves.to-find")
              : t(`moves.play.${play.kind}-${play.done_at ? "done" : "open"}`),
          ),
        ].join(" · ")}
        {move.message_id && (
          <>
            {" · "}
            <Anchor component={Link} to={`/messages/${move.message_id}`} inherit underline="always">
              {t("moves.letter")}
            </Anchor>
          </>
        )}
      </Text>
    </div>
  );
}
