import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconArrowRight, IconBook, IconBox, IconBuilding, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { places } from "./go.ts";

export const openPalette = (): void => spotlight.open();

const icons = { account: IconBuilding, person: IconUser, product: IconBox, item: IconBook };
const paths = { account: "/accounts/", person: "/people/", product: "/products/", item: "/library?item=" };
type Kind = keyof typeof paths;

/** Finds accounts, people, products and items while typing, forgiving typos; `@` people only, `>` screens and actions. */
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
          const Icon = icons[hit.kind as Kind] ?? IconArrowRight;
          return (
            <Spotlight.Action
              key={hit.id}
              label={hit.name}
              description={hit.why}
              leftSection={<Icon size={18} stroke={1.6} />}
              onClick={() => void navigate({ to: `${paths[hit.kind as Kind]}${hit.id}` })}
            />
          );
        })}
        {screens.map((place) => (
          <Spotlight.Action
            key={place.name}
            label={t(`app.go.${place.name}`)}
            leftSection={<IconArrowRight size={18} stroke={1.6} />}
            rightSection={<kbd>{`g ${place.key}`}</kbd>}
            onClick={() => void navigate({ to: place.path })}
          />
        ))}
        {found.length + screens.length === 0 && <Spotlight.Empty>{t("app.palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
