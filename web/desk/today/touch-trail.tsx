import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { ChannelIcon } from "../../know/touches/index.ts";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";

const dayMs = 86_400_000;

/** The last three touches in the room of one: how and how long ago; the valued ones underlined, everything in words on top. */
export function TouchTrail({ touches }: { touches: Row["touches"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (touches.length === 0) return <span className={classes["faint"]}>{t("today.no-touches")}</span>;
  return (
    <ul className={classes["trail"]} aria-label={t("today.last-touches")}>
      {touches.map((touch) => {
        const days = daysSince(touch.at);
        const says = touchWords(touch, t, format.ago(touch.at));
        return (
          <li key={touch.touch} title={says} data-valued={touch.valued || undefined}>
            <span className={classes["unseen"]}>{says}</span>
            <ChannelIcon channel={touch.channel} size={13} />
            <span aria-hidden="true">
              {days < 730 ? t("today.days-short", { days }) : t("today.years-short", { years: Math.floor(days / 365) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "Call by us, 3 days ago: reached, valued". */
export function touchWords(
  touch: Row["touches"][number],
  t: ReturnType<typeof useTranslation>["t"],
  ago: string,
): string {
  const became = [touch.outcome && t(`touches.outcomes.${touch.outcome}`), touch.valued && t("today.valued")].filter(
    Boolean,
  );
  const what = t(`today.said.${touch.direction}`, { channel: t(`touches.channels.${touch.channel}`), ago });
  return became.length > 0 ? `${what}: ${became.join(", ")}` : what;
}

function daysSince(instant: string): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / dayMs));
}
