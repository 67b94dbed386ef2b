import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { ChannelIcon } from "../touches/index.ts";
import { Whom } from "./doubtful.tsx";
import classes from "./outgoing.module.css";
import { useOutgoing, useReason } from "./use-outgoing.ts";

const shown = 8;

/** What was meant for an account and did not reach it, with why; nothing where all of it did. */
export function NotSent({ account }: { account: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useReason();
  const { data: touches = [] } = useOutgoing("not-sent", { account, limit: shown });
  if (touches.length === 0) return null;
  return (
    <Panel title={t("outgoing.not-sent")}>
      <ul className={classes["list"]}>
        {touches.map((touch) => {
          const why = touch.reasons.at(-1);
          return (
            <li key={touch.id} className={classes["row"]}>
              <ChannelIcon channel={touch.channel} />
              <div className={classes["words"]}>
                <Text size="sm">
                  <Whom touch={touch} />
                  {why && ` · ${reasonOf(why.reason, why.detail)}`}
                </Text>
                <Text size="xs" c="dimmed" lineClamp={1}>
                  {t(
                    `outgoing.state.${touch.state === "uncertain" || touch.state === "failed" ? touch.state : "refused"}`,
                  )}
                  {` · ${format.moment(why?.created_at)}`}
                  {touch.note && ` · ${touch.note}`}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
