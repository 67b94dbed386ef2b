import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import type { Beside } from "./comparison.tsx";
import classes from "./identity.module.css";

/** So many bits fill the bar. */
const mostBits = 12;

/** Why the two may be one: what was compared, how far it agrees, and how much that speaks for it or against. */
export function Why({ pair }: { pair: NonNullable<Beside["pair"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (group: string, name: string): string =>
    t(`identity.${group}.${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}`, { defaultValue: name });
  return (
    <section aria-label={t("identity.why")} className={classes.why}>
      <Text size="sm" fw={600}>
        {t("identity.why")}
        {pair.probability !== null && ` ${t("identity.probability", { share: format.share(pair.probability, 1) })}`}
      </Text>
      {pair.weights.length === 0 && <Text size="sm">{t("identity.why-said")}</Text>}
      <ul>
        {pair.weights.map(({ comparison, level, bits }) => (
          <li key={`${comparison} ${level}`}>
            <span className={classes.bar} aria-hidden="true">
              <i
                data-against={bits < 0 || undefined}
                style={{ width: `${Math.min(Math.abs(bits) / mostBits, 1) * 100}%` }}
              />
            </span>
            <span>{`${words("comparisons", comparison)}: ${words("levels", level)}`}</span>
            <span className={classes.bits}>
              {t(bits < 0 ? "identity.bits-against" : "identity.bits-for", {
                bits: format.number(Math.abs(Math.round(bits * 10) / 10)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
