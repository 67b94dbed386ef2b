import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import classes from "./knowledge.module.css";

/** Each blank leads to the place where it is filled in; what is missing of one person is said together. */
export function BlankLinks({
  account,
  blanks,
  most = 40,
}: {
  account: string;
  blanks: Schemas["Blank"][];
  most?: number;
}) {
  const { t } = useTranslation();
  const shown = blanks.slice(0, most);
  const of = new Map<string, Schemas["Blank"][]>();
  for (const blank of shown) {
    const whose = blank.record_kind === "account" ? "" : (blank.person_id ?? "nobody");
    of.set(whose, [...(of.get(whose) ?? []), blank]);
  }
  return (
    <div className={classes.blanks}>
      {[...of].map(([whose, mine]) => (
        <Text key={whose} size="xs" component="div">
          {whose !== "" && (
            <Text span inherit c="dimmed">
              {whose === "nobody" ? t("knowledge.nobody") : mine[0]?.person_name}
              {": "}
            </Text>
          )}
          {mine.map((blank, at) => (
            <span key={blank.name_id}>
              {at > 0 && " · "}
              <Anchor
                component={Link}
                to={placeOf(account, blank)}
                hash={blank.reads ? undefined : `trait-${blank.name_id}`}
                inherit
                underline="always"
              >
                {blank.name}
              </Anchor>
              {blank.known_on && ` (${t("knowledge.too-old")})`}
            </span>
          ))}
        </Text>
      ))}
      {blanks.length > most && (
        <Text size="xs" c="dimmed">
          {t("knowledge.more-blanks", { count: blanks.length - most })}
        </Text>
      )}
    </div>
  );
}

const placeOf = (account: string, blank: Schemas["Blank"]): string =>
  blank.person_id ? `/people/${blank.person_id}` : `/accounts/${account}`;
