import { useTranslation } from "react-i18next";

const said = /^(asked|given|refused|withdrawn) (\S+) (\S+)$/;

/** What was said, as the history names it: `withdrawn email *` → Took it back: e-mail, every purpose. */
export function SaidWords({ summary }: { summary: string }) {
  const { t } = useTranslation();
  const words = summary.split(", ").flatMap((one) => {
    const [, state, channel, purpose] = said.exec(one) ?? [];
    if (!state) return [];
    const way =
      channel === "*" ? t("consent.every-channel") : t(`consent.channels.${channel}`, { defaultValue: channel });
    const why =
      purpose === "*" ? t("consent.every-purpose") : t(`touches.purposes.${purpose}`, { defaultValue: purpose });
    return `${t(`consent.states.${state}`)}: ${way}, ${why}`;
  });
  return <>{words.join(" · ") || t("consent.title")}</>;
}
