import { Text } from "@mantine/core";
import { Spotlight, spotlight } from "@mantine/spotlight";
import {
  IconArrowRight,
  IconBolt,
  IconBook,
  IconBox,
  IconBuilding,
  IconMessage,
  IconNote,
  IconReceipt,
  IconUser,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useDeeds } from "./deeds.ts";
import { places } from "./go.ts";

export const openPalette = (): void => spotlight.open();

const icons = {
  account: IconBuilding,
  person: IconUser,
  product: IconBox,
  item: IconBook,
  order: IconReceipt,
  note: IconNote,
  touch: IconMessage,
};
type Hit = Schemas["SearchHit"];

/** Where a hit is seen: what has no page of its own is on that of the account, or of the person, it belongs to. */
function placeOf({ kind, id, account, person }: Hit): string {
  if (kind === "account") return `/accounts/${id}`;
  if (kind === "person") return `/people/${id}`;
  if (kind === "product") return `/products/${id}`;
  if (kind === "item") return `/library?item=${id}`;
  return account ? `/accounts/${account}` : `/people/${person}`;
}

/** Finds accounts, people, products, items, orders and notes while typing, forgiving typos; `@` people only, `>` screens and actions, `field:` one field. */
export function Palette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, type] = useState("");
  const scope = typed[0] === "@" || typed[0] === ">" ? typed[0] : "";
  const words = useDeferredValue(typed.slice(scope.length).trim());
  const hits = useQuery({
    queryKey: ["search", scope, words],
    enabled: words.length > 0 && scope !== ">",
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/search", {
          params: { query: { q: words, limit: 12, ...(scope === "@" ? { kinds: "person" } : {}) } },
        }),
      ),
    placeholderData: (last) => last,
  });
  const screens =
    scope === "@"
      ? []
      : places.filter((place) => t(`app.go.${place.name}`).toLowerCase().includes(words.toLowerCase()));
  const deedsNow = useDeeds();
  // Without a word only what was asked for: the screens, or after `>` all that can be done here.
  const deeds =
    scope === ">" || (scope === "" && words !== "")
      ? deedsNow().filter((deed) => deed.label.toLowerCase().includes(words.toLowerCase()))
      : [];
  const whyOf = ({ found: fields, alike }: Hit): string => {
    const where = fields.map((field) => t(`app.palette.found.${field}`)).join(", ");
    return alike ? t("app.palette.alike", { where }) : where;
  };
  const found = words && scope !== ">" ? (hits.data?.hits ?? []) : [];
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={type}
      shortcut={null}
      onSpotlightClose={() => type("")}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { "aria-label": t("app.palette.open") } }}
    >
      <Spotlight.Search placeholder={t("app.palette.placeholder")} aria-label={t("app.palette.placeholder")} />
      <Spotlight.ActionsList>
        {found.map((hit) => {
          const Icon = icons[hit.kind] ?? IconArrowRight;
          return (
            <Spotlight.Action
              key={hit.id}
              label={hit.kind === "order" ? t("app.palette.order", { number: hit.name }) : hit.name}
              description={[hit.detail, whyOf(hit)].filter(Boolean).join(" · ")}
              leftSection={<Icon size={18} stroke={1.6} />}
              onClick={() => void navigate({ to: placeOf(hit) })}
            />
          );
        })}
        {deeds.map((deed) => (
          <Spotlight.Action
            key={`deed ${deed.name}`}
            label={deed.label}
            leftSection={<IconBolt size={18} stroke={1.6} />}
            rightSection={deed.keys && <kbd>{deed.keys}</kbd>}
            onClick={deed.run}
          />
        ))}
        {screens.map((place) => (
          <Spotlight.Action
            key={place.name}
            label={t(`app.go.${place.name}`)}
            leftSection={<IconArrowRight size={18} stroke={1.6} />}
            rightSection={<kbd>{`g ${place.key}`}</kbd>}
            onClick={() => void navigate({ to: place.path })}
          />
        ))}
        {found.length + deeds.length + screens.length === 0 && (
          <Spotlight.Empty>{t("app.palette.nothing")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {words === "" && (
        <Spotlight.Footer>
          <Text size="xs" c="dimmed" style={{ whiteSpace: "pre-wrap" }}>
            {t("app.palette.hint")}
          </Text>
        </Spotlight.Footer>
      )}
    </Spotlight.Root>
  );
}
