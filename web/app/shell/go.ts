/** The screens of the main menu, in the order of the day, then those about the data itself under a heading; `key` follows g. */
export const places = [
  { name: "today", path: "/today", key: "t" },
  { name: "inbox", path: "/inbox", key: "n" },
  { name: "customers", path: "/customers", key: "c" },
  { name: "calls", path: "/calls", key: "a" },
  { name: "mailings", path: "/mailings", key: "w" },
  { name: "letters", path: "/letters", key: "e" },
  { name: "texts", path: "/texts", key: "x" },
  { name: "errands", path: "/errands", key: "r" },
  { name: "top", path: "/top", key: "o" },
  { name: "products", path: "/products", key: "b" },
  { name: "library", path: "/library", key: "l" },
  { name: "knowledge", path: "/knowledge", key: "k", group: "data" },
  { name: "moves", path: "/moves", key: "m", group: "data" },
  { name: "verifications", path: "/verifications", key: "v", group: "data" },
  { name: "duplicates", path: "/duplicates", key: "p", group: "data" },
  { name: "sources", path: "/sources", key: "d", group: "data" },
  { name: "imports", path: "/imports", key: "i", group: "data" },
  { name: "settings", path: "/settings", key: "s", group: "last" },
] as const satisfies Place[];

export interface Place {
  name: string;
  path: string;
  key: string;
  group?: "data" | "last";
}
