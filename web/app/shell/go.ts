/** The screens of the main menu, in the order of the day; `key` follows g. */
export const places = [
  { name: "today", path: "/today", key: "t" },
  { name: "customers", path: "/customers", key: "c" },
  { name: "top", path: "/top", key: "o" },
  { name: "library", path: "/library", key: "l" },
  { name: "moves", path: "/moves", key: "m" },
  { name: "imports", path: "/imports", key: "i" },
  { name: "settings", path: "/settings", key: "s" },
] as const;
export type Place = (typeof places)[number];
