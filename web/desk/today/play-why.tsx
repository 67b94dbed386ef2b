import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";

/** Why, in one sentence: who left when, what hangs on it, how it is known. */
export function PlayWhy({ play }: { play: Schemas["OpenPlay"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = play.title ? `${play.person_name} (${play.title})` : play.person_name;
  const left =
    play.days > 0
      ? t("today.play.left", { count: play.days, name: who, from: play.from_name })
      : t(play.days < 0 ? "today.play.leaves" : "today.play.left-today", { name: who, from: play.from_name });
  const { touched, target, known } = play.coverage;
  const stake =
    play.kind === "hold"
      ? [
          t("today.play.covered", { touched, target, known }),
          play.worth_minor > 0 && t("today.play.worth", { worth: format.money(play.worth_minor, undefined, true) }),
        ]
      : [t(play.account ? "today.play.no-pitch" : "today.play.unknown")];
  const known_from =
    play.told_by &&
    t("today.play.told-by", { source: play.told_by, sure: format.share(play.confidence_percent / 100) });
  return (
    <Text size="xs" c="dimmed" component="div">
      {[left, ...stake, known_from].filter(Boolean).join(" ")}{" "}
      <Anchor component={Link} to={`/people/${play.person}`} inherit underline="always">
        {play.person_name}
      </Anchor>
      {play.account && (
        <>
          {" · "}
          <Anchor component={Link} to={`/accounts/${play.account}`} inherit underline="always">
            {play.account_name}
          </Anchor>
        </>
      )}
    </Text>
  );
}
