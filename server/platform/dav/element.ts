import { SaxesParser } from "saxes";

/** One XML element, its namespace resolved. */
export interface Element {
  ns: string;
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own text, without that of its children. */
  text: string;
}

/** No request of a client is nested deeper; what is, is no request. */
const deepest = 64;

/** Reads a document; undefined where it is none. Entities of a document's own are refused by the parser, so none can grow. */
export function readXml(text: string): Element | undefined {
  const root: Element = { ns: "", name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type has no place here");
  });
  parser.on("opentag", (tag) => {
    if (open.length > deepest) throw new Error("nested too deeply");
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((one) => [one.local, one.value]));
    const element: Element = { ns: tag.uri, name: tag.local, attributes, children: [], text: "" };
    (open.at(-1) as Element).children.push(element);
    open.push(element);
  });
  const take = (piece: string): void => {
    (open.at(-1) as Element).text += piece;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => {
    open.pop();
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return root.children[0];
}

export function child(of: Element | undefined, ns: string, name: string): Element | undefined {
  return of?.children.find((one) => one.ns === ns && one.name === name);
}

export function children(of: Element | undefined, ns: string, name: string): Element[] {
  return of?.children.filter((one) => one.ns === ns && one.name === name) ?? [];
}

/** The text below a path of names of one namespace. */
export function textAt(of: Element | undefined, ns: string, ...names: string[]): string | undefined {
  let at = of;
  for (const name of names) at = child(at, ns, name);
  return at?.text.trim();
}
