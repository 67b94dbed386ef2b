import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import own from "./plays.module.css";
import classes from "./today.module.css";
import type { Whose } from "./today-list.ts";

/** A look at a few people each day keeps all of them in sight. */
const shown = 5;

/** Who has not been heard of for longest among those who decide, pay or champion us. People, not accounts: an account can be in time and its buyer silent. */
export function CheckPoints({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: people = [] } = useQuery({
    queryKey: ["today", "check-points", whose],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/check-points", {
          params: { query: { limit: shown, ...(whose === "mine" ? {} : { user: whose }) } },
        }),
      ).rows,
  });
  if (people.length === 0) return null;
  return (
    <section className={classes["list"]} aria-labelledby="today-check-points">
      <h2 className={classes["group"]} id="today-check-points">
        {t("today.group.check-points")}
      </h2>
      <ul className={classes["rows"]}>
        {people.map((one) => (
          <li key={`${one.person_id} ${one.account_id}`} className={own["play"]}>
            <div className={own["play-words"]}>
              <Text size="sm" component="div">
                <Anchor component={Link} to={`/people/${one.person_id}`} fw={600} inherit>
                  {one.person_name}
                </Anchor>
                {` · ${t(`people.roles.${one.buying_role}`)} · `}
                <Anchor component={Link} to={`/accounts/${one.account_id}`} inherit underline="always">
                  {one.account_name}
                </Anchor>
              </Text>
              <Text size="xs" c="dimmed">
                {[
                  one.last_heard_at ? t("today.heard", { ago: format.ago(one.last_heard_at) }) : t("today.never-heard"),
                  t("today.play.worth", { worth: format.money(one.worth_minor, undefined, true) }),
                ].join(" ")}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
