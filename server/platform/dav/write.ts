/** The namespaces of WebDAV (RFC 4918), CardDAV (RFC 6352), and Apple's sync tag. */
export const dav = "DAV:";
export const card = "urn:ietf:params:xml:ns:carddav";
export const apple = "http://calendarserver.org/ns/";

/** An element by namespace and name. */
export interface Named {
  ns: string;
  name: string;
}

const prefixes: Record<string, string> = { [dav]: "d", [card]: "c", [apple]: "s" };
const known = Object.entries(prefixes)
  .map(([ns, prefix]) => `xmlns:${prefix}="${ns}"`)
  .join(" ");

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n';

/** The outermost element, which names the namespaces all others use. */
export const opening = (ns: string, name: string): string => `<${prefixes[ns]}:${name} ${known}>`;
export const closing = (ns: string, name: string): string => `</${prefixes[ns]}:${name}>`;

/** An element of ours with what is already XML inside; of any other namespace it brings its own. */
export function element({ ns, name }: Named, inside = "", attributes = ""): string {
  const prefix = prefixes[ns];
  const tag = prefix ? `${prefix}:${name}` : name;
  const own = prefix ? "" : ` xmlns="${escapeXml(ns)}"`;
  const head = `${tag}${own}${attributes}`;
  return inside === "" ? `<${head}/>` : `<${head}>${inside}</${tag}>`;
}

export const d = (name: string, inside = ""): string => element({ ns: dav, name }, inside);
export const c = (name: string, inside = "", attributes = ""): string =>
  element({ ns: card, name }, inside, attributes);

/** Characters but tab and line ends that no XML can hold, and what is no character at all. */
const unwritable =
  /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A return is written as a reference: read as it is, it would come out as a line feed, and a card's lines end with both. */
export function escapeXml(text: string): string {
  return text
    .replace(unwritable, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

export const href = (path: string): string => d("href", escapeXml(path));

/** One resource of a multistatus: the properties it has, and those that were asked for in vain. */
export function response(path: string, found: string[], missing: Named[]): string {
  const has = found.length > 0 || missing.length === 0 ? propstat(found.join(""), 200) : "";
  const lacks = missing.length > 0 ? propstat(missing.map((one) => element(one)).join(""), 404) : "";
  return d("response", href(path) + has + lacks);
}

/** A resource that is gone, or of which there is nothing more to say than a status. */
export const statusOf = (path: string, status: number, inside = ""): string =>
  d("response", href(path) + statusLine(status) + inside);

export const propstat = (properties: string, status: number): string =>
  d("propstat", d("prop", properties) + statusLine(status));

const words: Record<number, string> = { 200: "OK", 403: "Forbidden", 404: "Not Found", 507: "Insufficient Storage" };
const statusLine = (status: number): string => d("status", `HTTP/1.1 ${status} ${words[status] ?? ""}`.trim());
