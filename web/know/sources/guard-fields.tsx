import { Fieldset, NumberInput, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Source } from "./read-sources.ts";

type Guards = Source["guards"];
const shares = ["missing_share", "unreadable_share"] as const;
const numbers = ["rows_more", "rows_fewer", "least_rows"] as const;

/** From when on a run is held for a person to look at. */
export function GuardFields({ guards, onChange }: { guards: Guards; onChange: (guards: Guards) => void }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("sources.guards.title")}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {shares.map((name) => (
          <NumberInput
            key={name}
            label={t(`sources.guards.${name}`)}
            value={Math.round(guards[name] * 1000) / 10}
            onChange={(value) => onChange({ ...guards, [name]: Number(value) / 100 })}
            suffix=" %"
            min={0}
            max={100}
          />
        ))}
        {numbers.map((name) => (
          <NumberInput
            key={name}
            label={t(`sources.guards.${name}`)}
            value={guards[name]}
            onChange={(value) => onChange({ ...guards, [name]: Number(value) })}
            min={name === "least_rows" ? 0 : 1}
            max={1000}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
