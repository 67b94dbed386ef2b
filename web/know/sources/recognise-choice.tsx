import { Select, SimpleGrid } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Recognition {
  accounts: "name" | "key" | "none";
  people: "email" | "none";
}

/** How rows find what is there already, where this source did not bring it. */
export function RecogniseChoice({
  recognise,
  onChange,
  children,
}: {
  children?: ReactNode;
  recognise: Recognition;
  onChange: (recognise: Recognition) => void;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} mt="sm">
      <Select
        label={t("sources.wizard.recognise-accounts")}
        data={(["name", "key", "none"] as const).map((by) => ({ value: by, label: t(`sources.wizard.by-${by}`) }))}
        value={recognise.accounts}
        allowDeselect={false}
        onChange={(by) => by && onChange({ ...recognise, accounts: by as Recognition["accounts"] })}
      />
      <Select
        label={t("sources.wizard.recognise-people")}
        data={(["email", "none"] as const).map((by) => ({ value: by, label: t(`sources.wizard.by-${by}`) }))}
        value={recognise.people}
        allowDeselect={false}
        onChange={(by) => by && onChange({ ...recognise, people: by as Recognition["people"] })}
      />
      {children}
    </SimpleGrid>
  );
}
