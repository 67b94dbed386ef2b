import { SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Preset, presets } from "./period.ts";
import classes from "./top-ten.module.css";

export const sizes = [10, 20, 50] as const;

/** Which days, and how many accounts; all of it goes into the address. */
export function PeriodPicker({
  preset,
  from,
  to,
  n,
  go,
}: {
  preset: Preset | undefined;
  from: string;
  to: string;
  n: number;
  go: (search: Record<string, unknown>) => void;
}) {
  const { t } = useTranslation();
  const day = (name: "from" | "to", value: string) => ({
    type: "date",
    label: t(`concentration.${name}`),
    value,
    size: "xs" as const,
    onChange: (event: { currentTarget: { value: string } }) => {
      const given = event.currentTarget.value;
      if (given) go({ from, to, [name]: given, n });
    },
  });
  return (
    <div className={classes["picker"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("concentration.period")}
        data={[
          ...presets.map((value) => ({ value: value as string, label: t(`concentration.preset.${value}`) })),
          ...(preset ? [] : [{ value: "own", label: t("concentration.preset.own") }]),
        ]}
        value={preset ?? "own"}
        onChange={(period) => period !== "own" && go({ period: period === "year-back" ? undefined : period, n })}
      />
      <TextInput {...day("from", from)} />
      <TextInput {...day("to", to)} />
      <SegmentedControl
        size="xs"
        aria-label={t("concentration.how-many")}
        data={sizes.map((size) => ({ value: String(size), label: t("concentration.best", { n: size }) }))}
        value={String(n)}
        onChange={(size) =>
          go({ ...(preset ? { period: preset === "year-back" ? undefined : preset } : { from, to }), n: Number(size) })
        }
      />
    </div>
  );
}
