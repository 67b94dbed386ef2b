import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import classes from "./knowledge.module.css";

type Kind = Schemas["Knowledge"]["kinds"][number];

/** How much of each kind is known and fresh: drawn, and said in numbers beside it. */
export function Bars({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.bars}>
      {kinds
        .filter((one) => one.wanted > 0)
        .map(({ kind, wanted, known, fresh }) => (
          <li key={kind}>
            <Text size="xs" component="span">
              {t(`traits.kinds.${kind}`)}
            </Text>
            <span className={classes.bar} aria-hidden="true">
              <i data-fresh style={{ width: `${(fresh / wanted) * 100}%` }} />
              <i data-old style={{ width: `${((known - fresh) / wanted) * 100}%` }} />
            </span>
            <Text size="xs" component="span" c="dimmed">
              {t("knowledge.of-wanted", {
                share: format.share(fresh / wanted),
                fresh: format.number(fresh),
                wanted: format.number(wanted),
              })}
              {known > fresh && `, ${t("knowledge.old", { old: format.number(known - fresh) })}`}
            </Text>
          </li>
        ))}
    </ul>
  );
}
