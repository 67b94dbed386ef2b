import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import type { Beside } from "./comparison.tsx";

/** Who else hangs together with the two, and how well: a chain of likely pairs may join what is unlike at its ends. */
export function Cluster({ cluster }: { cluster: NonNullable<Beside["cluster"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = cluster.records.map(({ name }) => name).join(", ");
  return (
    <Text size="sm" mt="xs">
      {t(cluster.together ? "identity.cluster.together" : "identity.cluster.apart", {
        n: format.number(cluster.records.length),
        share: format.share(cluster.weakest, 1),
        names,
      })}
      {cluster.too_large && ` ${t("identity.cluster.too-large")}`}
    </Text>
  );
}
