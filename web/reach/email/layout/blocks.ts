import type { Component, ComponentDefinition } from "grapesjs";
import { definitionOf, note, typeOf } from "./components.ts";
import type { LayoutEditor } from "./open-editor.ts";
import { readLayout } from "./read-layout.ts";

export const blockNames = [
  "heading",
  "text",
  "picture",
  "button",
  "divider",
  "spacer",
  "one-column",
  "two-columns",
  "three-columns",
] as const;
export type BlockName = (typeof blockNames)[number];
/** The words a new piece begins with. */
export type Starters = Record<"heading" | "text" | "button", string>;

const rows = new Set<BlockName>(["one-column", "two-columns", "three-columns"]);
const column = (words: string): string =>
  `<mj-column><mj-text font-size="16px" line-height="1.5">${words}</mj-text></mj-column>`;

/** What a block brings, as MJML. */
function mjmlOf(name: BlockName, starters: Starters, src: string): string {
  switch (name) {
    case "heading":
      return `<mj-text font-size="24px" font-weight="700" line-height="1.25"><h2 style="margin: 0; font: inherit">${starters.heading}</h2></mj-text>`;
    case "text":
      return `<mj-text font-size="16px" line-height="1.5">${starters.text}</mj-text>`;
    case "picture":
      return `<mj-image src="${src}" alt="" />`;
    case "button":
      return `<mj-button href="" background-color="#2c6a4c" color="#ffffff" font-size="16px">${starters.button}</mj-button>`;
    case "divider":
      return '<mj-divider border-width="1px" border-color="#c9c5ba" />';
    case "spacer":
      return '<mj-spacer height="24px" />';
    default: {
      const columns = name === "one-column" ? 1 : name === "two-columns" ? 2 : 3;
      return `<mj-section background-color="#ffffff" padding="24px">${column(starters.text).repeat(columns)}</mj-section>`;
    }
  }
}

export function definitionFor(name: BlockName, starters: Starters, src = ""): ComponentDefinition {
  const mjml = mjmlOf(name, starters, src);
  const row = rows.has(name) ? mjml : `<mj-section><mj-column>${mjml}</mj-column></mj-section>`;
  const section = readLayout(`<mjml><mj-body>${row}</mj-body></mjml>`).layout?.body.pieces[0];
  const piece = rows.has(name) ? section : section?.pieces[0]?.pieces[0];
  if (!piece) throw new Error(`the block ${name} can't be read`);
  return definitionOf(piece, rows.has(name) ? "mj-body" : "mj-column");
}

/** Puts a block where one would look for it: behind what is chosen, else at the end. It is chosen then. */
export function addBlock(layout: LayoutEditor, name: BlockName, starters: Starters, src = ""): void {
  const definition = definitionFor(name, starters, src);
  const chosen = layout.editor.getSelected();
  const [made] = rows.has(name) ? addRow(layout, chosen, definition) : addPart(layout, chosen, definition, starters);
  if (!made) return;
  layout.editor.select(made);
  layout.editor.Canvas.scrollTo(made);
}

function addRow(layout: LayoutEditor, chosen: Component | undefined, definition: ComponentDefinition): Component[] {
  const section = chosen && around(chosen, "mj-section");
  const row = section ?? (chosen && chosen.parent() === layout.body() ? chosen : undefined);
  const frame = row?.parent() ?? layout.body();
  return frame.append(definition, row ? { at: row.index() + 1 } : {});
}

function addPart(
  layout: LayoutEditor,
  chosen: Component | undefined,
  definition: ComponentDefinition,
  starters: Starters,
): Component[] {
  const within = chosen && around(chosen, "mj-column");
  if (within) return within.append(definition, chosen === within ? {} : { at: chosen.index() + 1 });
  const frame = chosen && (typeOf(chosen) === "mj-section" || typeOf(chosen) === "mj-wrapper") ? chosen : layout.body();
  const last = lastColumn(frame) ?? lastColumn(layout.body());
  if (last) return last.append(definition);
  const [row] = layout.body().append(definitionFor("one-column", starters));
  const column = row && lastColumn(row);
  column?.components().reset();
  return column?.append(definition) ?? [];
}

function around(from: Component, type: string): Component | undefined {
  for (let one: Component | undefined = from; one; one = one.parent()) if (typeOf(one) === type) return one;
  return undefined;
}

function lastColumn(frame: Component): Component | undefined {
  for (const one of frame.components().models.toReversed()) {
    const found = typeOf(one) === "mj-column" ? one : lastColumn(one);
    if (found) return found;
  }
  return undefined;
}

/** One place up or down among its own; undefined where it stands at the edge. Comments of the writer are passed over. */
export function neighbour(component: Component, by: 1 | -1): Component | undefined {
  const models = component.parent()?.components().models ?? [];
  for (let at = component.index() + by; models[at]; at += by)
    if (typeOf(models[at] as Component) !== note) return models[at];
  return undefined;
}

export function moveBy(component: Component, by: 1 | -1): void {
  const other = neighbour(component, by);
  const parent = component.parent();
  if (other && parent) component.move(parent, { at: by === 1 ? other.index() + 1 : other.index() });
}
