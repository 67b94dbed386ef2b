import type { Editor } from "grapesjs";
import { mendLiquid } from "./write-layout.ts";

/** Writing in a text on the canvas: the keys a letter needs, and no more; what is pasted comes without the looks it had elsewhere. */
export interface WordsEditor {
  /** The text that is written in, while one is. */
  element: HTMLElement | undefined;
  bold(): void;
  italic(): void;
  underline(): void;
  /** The chosen words become a link; an empty address takes the link away. */
  link(address: string): void;
  insert(text: string): void;
}

export function editWords(editor: Editor): WordsEditor {
  let element: HTMLElement | undefined;
  let range: Range | undefined;
  const keepRange = (): void => {
    const selection = element?.ownerDocument.getSelection();
    if (selection?.rangeCount && element?.contains(selection.anchorNode)) range = selection.getRangeAt(0).cloneRange();
  };
  const exec = (command: string, value?: string): void => {
    if (!element) return;
    const { ownerDocument } = element;
    const selection = ownerDocument.getSelection();
    const kept = range;
    // A button beside the mail leaves the cursor where it is; a field takes it away, and it is put back.
    const away = !ownerDocument.hasFocus() || ownerDocument.activeElement !== element;
    if (away) element.focus();
    if (away && kept && selection) {
      selection.removeAllRanges();
      selection.addRange(kept);
    }
    ownerDocument.execCommand(command, false, value);
    keepRange();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    const node = element?.ownerDocument.getSelection()?.anchorNode;
    // In a list Enter begins the next point. The node is of another window, whose Element is another one.
    const within = node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : node?.parentElement;
    if (within?.closest("li")) return;
    event.preventDefault();
    exec("insertLineBreak");
  };
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    exec("insertText", event.clipboardData?.getData("text/plain") ?? "");
  };
  editor.setCustomRte({
    enable(el: HTMLElement, _before: unknown, { event }: { event?: Event }) {
      element = el;
      el.contentEditable = "true";
      el.style.outline = "none";
      el.addEventListener("keydown", keys);
      el.addEventListener("paste", paste);
      el.ownerDocument.addEventListener("selectionchange", keepRange);
      el.focus();
      const selection = el.ownerDocument.getSelection();
      // A press says where to write; keys go on at the end.
      if (selection && !(event && selection.anchorNode && el.contains(selection.anchorNode))) {
        selection.selectAllChildren(el);
        selection.collapseToEnd();
      }
      keepRange();
      return { el };
    },
    disable(el: HTMLElement) {
      el.contentEditable = "false";
      el.removeEventListener("keydown", keys);
      el.removeEventListener("paste", paste);
      el.ownerDocument.removeEventListener("selectionchange", keepRange);
      element = undefined;
      range = undefined;
    },
    getContent: (el: HTMLElement) => el.innerHTML,
    parseContent: false,
  } as never);
  return {
    get element() {
      return element;
    },
    bold: () => exec("bold"),
    italic: () => exec("italic"),
    underline: () => exec("underline"),
    link: (address) => {
      if (address === "") return exec("unlink");
      if (range?.collapsed) exec("insertHTML", linked(address));
      else exec("createLink", address);
    },
    insert: (text) => exec("insertText", text),
  };
}

function linked(address: string): string {
  const link = document.createElement("a");
  link.textContent = address;
  link.setAttribute("href", address);
  return link.outerHTML;
}

/** Whether a page gives these words back as they are: it doesn't where Liquid stands between the parts of a table, or an element is left open. */
export function survivesWriting(words: string): boolean {
  const place = document.createElement("template");
  place.innerHTML = words;
  return marksOf(words) === marksOf(mendLiquid(place.innerHTML));
}

const marksOf = (html: string): string =>
  (html.match(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|<\/?[a-z][\w-]*/gi) ?? []).join(" ").toLowerCase();
