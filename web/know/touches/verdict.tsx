import { Text } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TouchDraft } from "./touch-draft.ts";
import { whyNotValued } from "./why-not-valued.ts";

/** Says before saving whether this will keep the promise, and if not, what is missing. */
export function Verdict({ draft, answers }: { draft: TouchDraft; answers: boolean }) {
  const { t } = useTranslation();
  const why = whyNotValued({ ...draft, answers });
  return (
    <Text
      size="sm"
      component="p"
      m={0}
      aria-live="polite"
      c={why ? "var(--tilth-due)" : "var(--tilth-kept)"}
      style={{ display: "flex", gap: 6, alignItems: "flex-start", minHeight: 40 }}
    >
      <span aria-hidden="true" style={{ flex: "none", paddingTop: 2 }}>
        {why ? <IconCircleDashed size={16} /> : <IconCircleCheck size={16} />}
      </span>
      <span>{why ? t(`touches.not-valued.${why}`) : t("touches.valued")}</span>
    </Text>
  );
}
