import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ChannelIcon } from "../touches/index.ts";
import classes from "./outgoing.module.css";
import { type OutgoingTouch, useOutgoing, useReason } from "./use-outgoing.ts";

/** What may or may not have left: nothing sends it again by itself, somebody says what became of it. */
export function Doubtful() {
  const { t } = useTranslation();
  const touches = useOutgoing("uncertain");
  if (touches.error) return <Trouble error={touches.error} />;
  if (!touches.data) return null;
  if (touches.data.length === 0)
    return <Empty title={t("outgoing.doubtful.empty")} says={t("outgoing.doubtful.empty-says")} />;
  return (
    <>
      <Text size="sm" c="dimmed" maw={720}>
        {t("outgoing.doubtful.about")}
      </Text>
      <ul className={`tilth-panel ${classes["list"]}`} aria-label={t("outgoing.doubtful.title")}>
        {touches.data.map((touch) => (
          <DoubtfulTouch key={touch.id} touch={touch} />
        ))}
      </ul>
    </>
  );
}

function DoubtfulTouch({ touch }: { touch: OutgoingTouch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useReason();
  const may = useMay();
  const name = touch.person ?? touch.account ?? touch.address ?? "";
  const settle = useChange(
    async (left: boolean) =>
      unwrap(await api.POST("/api/v1/touches/{id}/settlement", { params: { path: { id: touch.id } }, body: { left } })),
    {
      stale: ["outgoing", "mailings", "account"],
      says: (_, left) => t(left ? "outgoing.doubtful.left-said" : "outgoing.doubtful.not-left-said", { name }),
    },
  );
  const why = touch.reasons.findLast((one) => one.kind === "uncertain");
  return (
    <li className={classes["row"]}>
      <ChannelIcon channel={touch.channel} />
      <div className={classes["words"]}>
        <Text size="sm">
          <Whom touch={touch} />
          {touch.address && ` · ${touch.address}`}
        </Text>
        {touch.note && (
          <Text size="sm" lineClamp={1}>
            {touch.note}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {format.moment(touch.happened_at)}
          {why && ` · ${reasonOf(why.reason, why.detail)}`}
        </Text>
      </div>
      {may.write && (
        <Group gap={6} wrap="wrap">
          <Button
            size="compact-sm"
            variant="default"
            loading={settle.isPending}
            aria-label={t("outgoing.doubtful.left-named", { name })}
            onClick={() => settle.mutate(true)}
          >
            {t("outgoing.doubtful.left")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={settle.isPending}
            aria-label={t("outgoing.doubtful.not-left-named", { name })}
            onClick={() => settle.mutate(false)}
          >
            {t("outgoing.doubtful.not-left")}
          </Button>
        </Group>
      )}
    </li>
  );
}

/** The person where there is one, else the account; a name is a way there. */
export function Whom({ touch }: { touch: Pick<OutgoingTouch, "person_id" | "person" | "account_id" | "account"> }) {
  if (touch.person_id) return <Link to={`/people/${touch.person_id}` as never}>{touch.person}</Link>;
  if (touch.account_id) return <Link to={`/accounts/${touch.account_id}` as never}>{touch.account}</Link>;
  return null;
}
