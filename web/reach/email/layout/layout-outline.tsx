import { Text, UnstyledButton } from "@mantine/core";
import type { Component } from "grapesjs";
import { useTranslation } from "react-i18next";
import { note, typeOf } from "./components.ts";
import classes from "./layout.module.css";
import type { LayoutEditor } from "./open-editor.ts";

/** All pieces in their order: what the pointer chooses on the mail, keys choose here. */
export function LayoutOutline({ layout, names }: { layout: LayoutEditor; names: Record<string, string> }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="layout-outline">
      <Text component="h2" id="layout-outline" className={classes["head"] as string}>
        {t("layout.outline")}
      </Text>
      <ul className={classes["outline"]}>
        <Branch layout={layout} names={names} component={layout.body()} />
      </ul>
    </section>
  );
}

function Branch({
  layout,
  names,
  component,
}: {
  layout: LayoutEditor;
  names: Record<string, string>;
  component: Component;
}) {
  const { editor } = layout;
  const type = typeOf(component);
  if (type === note) return null;
  const inner = component.components().models;
  const choose = (): void => {
    editor.select(component);
    editor.Canvas.scrollTo(component);
  };
  const words = wordsOf(component);
  return (
    <li>
      <UnstyledButton
        className={classes["leaf"] as string}
        aria-current={editor.getSelected() === component || undefined}
        onClick={choose}
      >
        {names[type]}
        {words && <span className={classes["quoted"]}> {words}</span>}
      </UnstyledButton>
      {inner.length > 0 && (
        <ul className={classes["outline"]}>
          {inner.map((one) => (
            <Branch key={one.cid} layout={layout} names={names} component={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** How it begins, without its looks. */
function wordsOf(component: Component): string {
  const source = String(component.get("content") ?? "") || String(component.getAttributes()["alt"] ?? "");
  const text = new DOMParser().parseFromString(source, "text/html").body.textContent ?? "";
  return text.replace(/\s+/g, " ").trim().slice(0, 40);
}
