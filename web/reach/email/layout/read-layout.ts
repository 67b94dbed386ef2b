/** One piece of a layout, as the writer wrote it: attributes and words keep each of their letters. */
export interface Piece {
  kind: "frame" | "words" | "thing" | "kept" | "note";
  tag: string;
  attributes: Record<string, string>;
  /** What stands in a frame. */
  pieces: Piece[];
  /** The words of a text or a button; the whole source of what is kept as it is. */
  source: string;
}

/** MJML with its body taken apart; what stands around the body is not looked at and comes back letter by letter. */
export interface Layout {
  before: string;
  body: Piece;
  after: string;
}

/** Why MJML can only be written as text. */
export type Obstacle = "empty" | "liquid" | "unreadable";
export type Read = { layout: Layout; obstacle?: undefined } | { obstacle: Obstacle; layout?: undefined };

/** What may stand in which frame. Anything else is kept as it is: it can be moved and removed, and written as text. */
const inFrame: Record<string, readonly string[]> = {
  "mj-body": ["mj-section", "mj-wrapper"],
  "mj-wrapper": ["mj-section"],
  "mj-section": ["mj-column", "mj-group"],
  "mj-group": ["mj-column"],
  "mj-column": ["mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer"],
};
/** Frames that hold what is kept. A section with something foreign in it is kept whole. */
const holdsKept = new Set(["mj-body", "mj-column"]);
const wordy = new Set(["mj-text", "mj-button"]);
/** Their insides are for mail programs, not for the layout: Liquid in them is theirs. */
const innerLiquid = new Set([...wordy, "mj-table"]);

/** Takes the body of MJML apart. Liquid that steers (`{% … %}`) may only stand in words: around pieces, moving one would tear it apart. */
export function readLayout(mjml: string): Read {
  const from = new Reader(mjml);
  try {
    const at = from.findBody();
    if (at === undefined) return { obstacle: mjml.trim() === "" ? "empty" : "unreadable" };
    const body = from.element(["mj-body"]);
    return { layout: { before: mjml.slice(0, at), body, after: mjml.slice(from.at) } };
  } catch (error) {
    if (error instanceof Stuck) return { obstacle: error.obstacle };
    throw error;
  }
}

class Stuck extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }
}

const note = /<!--[\s\S]*?-->/y;
const opening = /<([a-zA-Z][\w-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;

class Reader {
  at = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  /** Where the body begins, past the head and all comments. */
  findBody(): number | undefined {
    const outside = /<!--[\s\S]*?-->|<mj-(style|raw|title|preview)\b[\s\S]*?<\/mj-\1\s*>|<mj-body\b/g;
    for (let found = outside.exec(this.#text); found; found = outside.exec(this.#text))
      if (found[0] === "<mj-body") {
        this.at = found.index;
        return found.index;
      }
    return undefined;
  }

  /** The element that begins here; kept whole where its frame has no place for it, or it holds what it can't. */
  element(allowed: readonly string[]): Piece {
    const start = this.at;
    const { tag, attributes, closed } = this.#open();
    if (!allowed.includes(tag)) return this.#kept(start, tag, closed);
    if (wordy.has(tag)) return this.#words(tag, attributes, closed);
    const within = inFrame[tag];
    if (!within) return this.#thing(start, tag, attributes, closed);
    const pieces: Piece[] = [];
    while (!closed && !this.#closes(tag)) {
      const piece = this.#comment() ?? this.element(within);
      if (piece.kind === "kept" && !holdsKept.has(tag)) {
        this.at = start;
        const again = this.#open();
        return this.#kept(start, tag, again.closed);
      }
      pieces.push(piece);
    }
    return { kind: "frame", tag, attributes, pieces, source: "" };
  }

  #words(tag: string, attributes: Record<string, string>, closed: boolean): Piece {
    return { kind: "words", tag, attributes, pieces: [], source: closed ? "" : this.#upTo(tag) };
  }

  /** Whatever stands between the tags of a picture means nothing, and is kept all the same. */
  #thing(start: number, tag: string, attributes: Record<string, string>, closed: boolean): Piece {
    const inner = closed ? "" : this.#upTo(tag);
    if (inner.trim() === "") return { kind: "thing", tag, attributes, pieces: [], source: "" };
    return { kind: "kept", tag, attributes: {}, pieces: [], source: this.#slice(start) };
  }

  #kept(start: number, tag: string, closed: boolean): Piece {
    if (!closed) this.#upTo(tag);
    const source = this.#slice(start);
    if (!innerLiquid.has(tag) && source.includes("{%")) throw new Stuck("liquid");
    return { kind: "kept", tag, attributes: {}, pieces: [], source };
  }

  #comment(): Piece | undefined {
    note.lastIndex = this.at;
    const [source] = note.exec(this.#text) ?? [];
    if (source === undefined) return undefined;
    this.at += source.length;
    return { kind: "note", tag: "note", attributes: {}, pieces: [], source };
  }

  #open(): { tag: string; attributes: Record<string, string>; closed: boolean } {
    opening.lastIndex = this.at;
    const found = opening.exec(this.#text);
    if (!found) throw this.#stuck();
    const [whole, tag = "", given = "", slash] = found;
    if (given.includes("{%")) throw new Stuck("liquid");
    this.at += whole.length;
    const attributes: Record<string, string> = {};
    for (const [, name = "", double, single] of given.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      // One of two of the same name would be lost.
      if (Object.hasOwn(attributes, name)) throw new Stuck("unreadable");
      attributes[name] = double ?? (single as string).replaceAll('"', "&quot;");
    }
    return { tag, attributes, closed: slash === "/" };
  }

  /** Past the end tag, or not; blanks before it are the writer's way to set things out. */
  #closes(tag: string): boolean {
    while (/\s/.test(this.#text[this.at] ?? "")) this.at += 1;
    const end = new RegExp(`</${tag}\\s*>`, "y");
    end.lastIndex = this.at;
    const [closing] = end.exec(this.#text) ?? [];
    this.at += closing?.length ?? 0;
    return closing !== undefined;
  }

  /** All up to the end tag, which is passed; the same element may stand in itself. */
  #upTo(tag: string): string {
    const start = this.at;
    const tags = new RegExp(`<!--[\\s\\S]*?-->|</${tag}\\s*>|<${tag}(?=[\\s/>])[^>]*>`, "g");
    tags.lastIndex = start;
    let depth = 1;
    for (let found = tags.exec(this.#text); found; found = tags.exec(this.#text)) {
      if (found[0].startsWith("</")) depth -= 1;
      else if (!found[0].startsWith("<!--") && !found[0].endsWith("/>")) depth += 1;
      if (depth > 0) continue;
      this.at = tags.lastIndex;
      return this.#text.slice(start, found.index);
    }
    throw new Stuck("unreadable");
  }

  #slice(start: number): string {
    return this.#text.slice(start, this.at);
  }

  #stuck(): Stuck {
    return new Stuck(this.#text.startsWith("{%", this.at) ? "liquid" : "unreadable");
  }
}
