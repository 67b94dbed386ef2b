import grapesjs, { type Component, type Editor } from "grapesjs";
import "grapesjs/dist/css/grapes.min.css";
import grapesMjml from "grapesjs-mjml";
import { attributesOf, definitionOf, pieceOf, typeOf } from "./components.ts";
import { editWords, type WordsEditor } from "./edit-words.ts";
import { mjmlTypes } from "./mjml-types.ts";
import { type Layout, readLayout } from "./read-layout.ts";
import { writeLayout } from "./write-layout.ts";

export interface LayoutEditor {
  editor: Editor;
  words: WordsEditor;
  /** The MJML as it is now. Letter by letter the given one as long as nothing was changed. */
  mjml(): string;
  body(): Component;
  /** Ends writing in a text, and takes what was written. */
  rest(): Promise<void>;
  close(): void;
}

/** In the frame nothing of the page's own colours is known. */
const chosenStyle = `body .gjs-selected { outline: 2px solid #4f9c72 !important; } [contenteditable="true"] { cursor: text; }`;

/** What is wide enough for columns to stand side by side, and what a telephone has. */
export const phoneWidth = "375px";

/** Opens MJML on a canvas. `differs` where the editor would not give back what it was given: then it stays text. */
export async function openEditor(
  container: HTMLElement,
  mjml: string,
  layout: Layout,
  says: { names: Record<string, string>; canvas: string; picture: () => void },
): Promise<LayoutEditor | "differs"> {
  const frames = new Set<Document>();
  const rules = new Set<string>();
  const columns = (css: string): void => {
    if (rules.has(css)) return;
    rules.add(css);
    for (const frame of frames) addStyle(frame, css);
  };
  const editor = grapesjs.init({
    ...settings,
    container,
    i18n: { locale: "en", localeFallback: "en", detectLocale: false, messages: {} },
    assetManager: { upload: false, custom: { open: says.picture, close() {} } },
    components: [{ type: "mjml", components: [definitionOf(layout.body)] }],
    plugins: [
      (here: Editor) =>
        pluginOf(grapesMjml)(here, {
          blocks: [],
          resetBlocks: true,
          resetStyleManager: false,
          resetDevices: false,
          useCustomTheme: false,
          columnsPadding: "",
          customComponents: [mjmlTypes({ head: drawnHead(layout.before), columns, names: says.names })],
          i18n: {},
        }),
    ],
  } as never);
  const words = editWords(editor);
  // The mail's own ground reaches as far down as the canvas.
  const paint = (): void => {
    const ground = attributesOf(bodyOf(editor))["background-color"] ?? "";
    for (const frame of frames) frame.body.style.background = ground;
  };
  editor.on("component:update undo redo", paint);
  editor.on("canvas:frame:load:body", ({ window: frame }: { window: Window }) => {
    frames.add(frame.document);
    frame.document.documentElement.lang = document.documentElement.lang;
    for (const css of [chosenStyle, ...rules]) addStyle(frame.document, css);
    paint();
    frame.frameElement?.setAttribute("title", says.canvas);
  });
  await new Promise<void>((done) => editor.onReady(() => done()));
  const body = (): Component => bodyOf(editor);
  const written = (): string => writeLayout({ ...layout, body: pieceOf(body()) });
  const first = written();
  if (!sameAs(first, layout)) {
    editor.destroy();
    return "differs";
  }
  editor.UndoManager.clear();
  return {
    editor,
    words,
    body,
    mjml: () => {
      const now = written();
      return now === first ? mjml : now;
    },
    rest: () => rest(editor),
    close: () => editor.destroy(),
  };
}

async function rest(editor: Editor): Promise<void> {
  const view = editor.getEditing()?.view as { disableEditing?: () => Promise<void> } | undefined;
  await view?.disableEditing?.();
}

/** Nothing is kept by the editor itself, nothing is told to its makers, nothing of its own bars is shown, and nothing comes from elsewhere. */
const settings = {
  height: "100%",
  width: "auto",
  telemetry: false,
  cssIcons: "",
  storageManager: false,
  noticeOnUnload: false,
  undoManager: { trackSelection: false },
  showOffsets: false,
  showToolbar: false,
  multipleSelection: false,
  forceClass: false,
  avoidInlineStyle: false,
  nativeDnD: true,
  panels: { defaults: [] },
  blockManager: { custom: true },
  styleManager: { custom: true },
  selectorManager: { custom: true },
  traitManager: { custom: true },
  layerManager: { custom: true },
  richTextEditor: { custom: true },
  parser: { optionsHtml: { allowScripts: false } },
  canvas: { scripts: [], styles: [] },
  keymaps: {
    defaults: {
      undo: { keys: "⌘+z, ctrl+z", handler: "core:undo", opts: { prevent: true } },
      redo: { keys: "⌘+shift+z, ctrl+shift+z", handler: "core:redo", opts: { prevent: true } },
      remove: { keys: "backspace, delete", handler: "core:component-delete", opts: { prevent: true } },
    },
  },
  deviceManager: {
    default: "wide",
    devices: [
      { id: "wide", name: "wide", width: "" },
      { id: "phone", name: "phone", width: phoneWidth, widthMedia: "480px" },
    ],
  },
};

/** As a bundle gives it: itself, or within a module. */
const pluginOf = (made: unknown): ((editor: Editor, options: object) => void) => {
  const within = (made as { default?: unknown }).default ?? made;
  return ((within as { default?: unknown }).default ?? within) as (editor: Editor, options: object) => void;
};

function bodyOf(editor: Editor): Component {
  const found = editor.getWrapper()?.find('[data-gjs-type="mj-body"]')[0] ?? findType(editor.getWrapper(), "mj-body");
  if (!found) throw new Error("the canvas has no body");
  return found;
}

function findType(from: Component | undefined, type: string): Component | undefined {
  if (!from || typeOf(from) === type) return from;
  for (const one of from.components().models) {
    const found = findType(one, type);
    if (found) return found;
  }
  return undefined;
}

function sameAs(written: string, layout: Layout): boolean {
  const again = readLayout(written).layout;
  return JSON.stringify(sorted(again)) === JSON.stringify(sorted(layout));
}

/** The order of attributes means nothing. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;

/** Of the head only what changes how pieces look. */
function drawnHead(before: string): string {
  const attributes = /<mj-attributes\b[\s\S]*?<\/mj-attributes\s*>/.exec(before)?.[0];
  return attributes ? `<mj-head>${attributes}</mj-head>` : "";
}

function addStyle(frame: Document, css: string): void {
  const style = frame.createElement("style");
  style.textContent = css;
  frame.head.append(style);
}
