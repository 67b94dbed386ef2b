import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { activeShortcuts } from "../../ui/shortcuts.ts";
import { useMay } from "../settings/role.ts";

/** Something the palette does after `>`. */
export interface Deed {
  name: string;
  label: string;
  /** Its key on the screen that is open. */
  keys?: string;
  run: () => void;
}

/** Keys that move about or belong to the palette itself are no deeds, and neither are the ways to screens: those stand beside. */
const movesAbout =
  /^(g .|j|k|\/|mod\+k|Enter|Escape|Tab|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)| |shift\+.*)$/;

/** What can be done here, by the keys that the open screen registered, and what can be done from anywhere. Asked when the palette is open. */
export function useDeeds(): () => Deed[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { write, own } = useMay();
  const dark =
    colorScheme === "dark" || (colorScheme === "auto" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  const go =
    (to: string, more: object = {}) =>
    (): void =>
      void navigate({ to, ...more } as never);
  const anywhere: Deed[] = [
    ...(write
      ? [
          {
            name: "new-account",
            label: t("app.palette.deeds.new-account"),
            run: go("/customers", { search: { new: "account" } }),
          },
          {
            name: "new-person",
            label: t("app.palette.deeds.new-person"),
            run: go("/customers", { search: { new: "person" } }),
          },
          { name: "import", label: t("app.palette.deeds.import"), run: go("/imports/new") },
        ]
      : []),
    ...(own
      ? [{ name: "invite", label: t("app.palette.deeds.invite"), run: go("/settings", { hash: "colleagues" }) }]
      : []),
    {
      name: "scheme",
      label: dark ? t("app.light") : t("app.dark"),
      run: () => setColorScheme(dark ? "light" : "dark"),
    },
  ];
  return () => {
    const byKeys = new Map(activeShortcuts().map((one) => [one.keys, one]));
    const here = [...byKeys.values()]
      .filter((one) => !movesAbout.test(one.keys))
      .map(({ keys, label }): Deed => ({ name: keys, label, keys, run: () => press(keys) }));
    return [...here, ...anywhere.filter((deed) => !here.some((one) => one.label === deed.label))];
  };
}

/** The screen's own way of doing it, once the palette has given the focus back. */
function press(keys: string): void {
  setTimeout(() => {
    const shortcut = activeShortcuts().findLast((one) => one.keys === keys);
    shortcut?.run(new KeyboardEvent("keydown", { key: keys }));
  }, 50);
}
