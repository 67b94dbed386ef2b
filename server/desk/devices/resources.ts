import type { Book } from "../../know/cards/index.ts";

/** What a device can ask for. */
export type Resource =
  | { kind: "root" }
  | { kind: "principal" }
  | { kind: "home" }
  | { kind: "book"; book: Book }
  | { kind: "card"; book: Book; name: string };

export const root = "/dav/";
const base = root.slice(0, -1);

/** The address of a resource, as one user sees it. */
export function pathOf(resource: Resource, user: string): string {
  switch (resource.kind) {
    case "root":
      return root;
    case "principal":
      return `${base}/users/${user}/`;
    case "home":
      return `${base}/books/${user}/`;
    case "book":
      return `${base}/books/${user}/${resource.book}/`;
    case "card":
      return `${base}/books/${user}/${resource.book}/${encodeURIComponent(resource.name)}`;
  }
}

/** What stands at an address; undefined where nothing does, or what is there is another user's. */
export function resourceAt(address: string, user: string, books: readonly Book[]): Resource | undefined {
  const parts = pathParts(address);
  if (parts?.[0] !== base.slice(1)) return undefined;
  const [, room, owner, book, name, ...rest] = parts;
  if (room === undefined) return { kind: "root" };
  if (owner !== user || rest.length > 0) return undefined;
  if (room === "users") return book === undefined ? { kind: "principal" } : undefined;
  if (room !== "books") return undefined;
  if (book === undefined) return { kind: "home" };
  const known = books.find((one) => one === book);
  if (!known) return undefined;
  return name === undefined ? { kind: "book", book: known } : { kind: "card", book: known, name };
}

/** The decoded parts of a path, or of a whole address, whatever host it names: proxies rewrite hosts. */
function pathParts(address: string): string[] | undefined {
  try {
    const { pathname } = new URL(address, "http://here");
    return pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
