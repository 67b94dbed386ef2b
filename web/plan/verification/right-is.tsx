import { useTranslation } from "react-i18next";
import type { Question } from "./use-verifications.ts";

/** What is right instead of what was wrong. Somebody who left has nothing in their place. */
export function RightIs({ question, value }: { question: Question; value: string | null }) {
  const { t } = useTranslation();
  if (question === "there") return t("verification.left");
  return value ? t("verification.right-is", { value }) : t("verification.right-unknown");
}
