import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";
import classes from "./traits.module.css";

type Known = Schemas["KnownTrait"];
type Trait = Known["now"][number];

const sources = ["conversation", "manual", "document"] as const;

/** Confirms a trait as of today, by who said so; what people value is confirmed by themselves only. */
export function StillSo({ trait, kind, shownBy }: { trait: Trait; kind: Known["kind"]; shownBy: readonly string[] }) {
  const { t } = useTranslation();
  const confirm = (source_kind: (typeof sources)[number]): void => {
    void act(t("traits.confirmed"), shownBy, async () =>
      unwrap(
        await api.PUT("/api/v1/traits/{id}/confirmation", {
          params: { path: { id: trait.id } },
          body: { source_kind },
        }),
      ),
    );
  };
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle">
          {t("traits.confirm")}
          <span className={classes.unseen}>: {trait.value}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("traits.who-says")}</Menu.Label>
        {sources
          .filter((source) => kind !== "psychographic" || source !== "manual")
          .map((source) => (
            <Menu.Item key={source} onClick={() => confirm(source)}>
              {t(`traits.says.${source}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
