import type { Component, Editor } from "grapesjs";
import { keptPart, keptRow, note } from "./components.ts";
import { safeForCanvas } from "./safe-for-canvas.ts";

export type Compile = (mjml: string, options: object) => { html: string; errors: unknown[] };
/** What grapesjs-mjml hands to component types of others; the compiler in it is the one all its types ask, each time they draw. */
interface Handed {
  opt: { mjmlParser: Compile };
}

export interface Surroundings {
  /** The head of the MJML: its `mj-attributes` hold for what is drawn. */
  head: string;
  /** Called with the rules that make columns of one draw beside one another. */
  columns(css: string): void;
  /** What each type is called, for the label that the canvas puts on a piece. */
  names: Record<string, string>;
}

const drawn = ["mj-wrapper", "mj-section", "mj-group", "mj-column"];
const parts = ["mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer"];
const selector = (...types: string[]): string => types.map((type) => `[data-gjs-type="${type}"]`).join(", ");

/** The types of grapesjs-mjml as Tilth needs them: attributes are exactly what is written, no defaults among them, and none is a style. */
export function mjmlTypes(around: Surroundings): (editor: Editor, handed: object) => void {
  return (editor, handed) => {
    const { opt } = handed as Handed;
    const compile = opt.mjmlParser;
    opt.mjmlParser = (mjml, options) => {
      const whole = mjml.startsWith("<mjml><mj-head>") ? mjml : mjml.replace("<mjml>", `<mjml>${around.head}`);
      // A font of a foreign host would be fetched; what isn't valid yet is drawn as far as it goes.
      const made = compile(whole, { ...options, fonts: {}, validationLevel: "skip", keepComments: false });
      const { html, columns } = safeForCanvas(made.html);
      if (columns) around.columns(columns);
      return { ...made, html };
    };
    for (const type of ["mjml", "mj-body", ...drawn, ...parts]) extendType(editor, type, around.names[type]);
    addKept(editor, opt, around.names["kept"]);
  };
}

const plain = {
  init() {},
  handleAttributeChange() {},
  handleStyleChange() {},
  getMjmlAttributes(this: Component) {
    return this.get("attributes");
  },
};

const droppable: Record<string, string> = {
  "mj-body": selector("mj-section", "mj-wrapper", keptRow, note),
  "mj-column": selector(...parts, keptPart, note),
};

function extendType(editor: Editor, type: string, name = ""): void {
  const known = editor.Components.getType(type);
  if (!known) throw new Error(`the editor knows no ${type}`);
  const draggable = parts.includes(type) ? selector("mj-column") : undefined;
  editor.Components.addType(type, {
    model: {
      ...plain,
      defaults: {
        name,
        "style-default": {},
        // Our own panel does what the bar on a piece would.
        toolbar: [],
        resizable: false,
        ...(droppable[type] && { droppable: droppable[type] }),
        ...(draggable && { draggable }),
      },
    },
  } as never);
}

/** What has no block of its own is drawn and can be moved, and its source is left alone. A comment is there and not seen. */
function addKept(editor: Editor, opt: Handed["opt"], name = ""): void {
  const { Components } = editor;
  const draw = (mjml: string): string => {
    const { html } = opt.mjmlParser(mjml, {});
    return /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
  };
  const model = (draggable: string) => ({
    ...plain,
    defaults: {
      name,
      droppable: false,
      editable: false,
      copyable: true,
      toolbar: [],
      draggable,
      source: "",
      attributes: {},
    },
  });
  const view = (tagName: string, around: (source: string) => string, wrap: (html: string) => string) => ({
    tagName,
    render(this: { model: Component; el: HTMLElement; renderAttributes(): void; postRender(): void }) {
      this.renderAttributes();
      this.el.innerHTML = wrap(draw(around(String(this.model.get("source")))));
      this.el.style.width = "100%";
      for (const one of this.el.children) (one as HTMLElement).style.pointerEvents = "none";
      this.postRender();
      return this;
    },
  });
  const row = (source: string): string => `<mjml><mj-body>${source}</mj-body></mjml>`;
  Components.addType(keptRow, {
    model: model(selector("mj-body")),
    view: view("div", row, (html) => html),
  } as never);
  Components.addType(keptPart, {
    model: model(selector("mj-column")),
    view: view(
      "tr",
      (source) => row(`<mj-section padding="0"><mj-column>${source}</mj-column></mj-section>`),
      (html) => `<td>${html}</td>`,
    ),
  } as never);
  Components.addType(note, {
    model: {
      ...plain,
      defaults: { droppable: false, selectable: false, hoverable: false, layerable: false, source: "" },
    },
    view: {
      tagName: "template",
      render(this: { renderAttributes(): void }) {
        this.renderAttributes();
        return this;
      },
    },
  } as never);
}
