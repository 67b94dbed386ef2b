export { type Item, type ItemFields, type ItemKind, itemKinds } from "./item.ts";
export { createItems, editItem, retireItem } from "./keep-items.ts";
export { type UsefulItem, usefulItems } from "./useful-items.ts";
export { readItem, viewItems } from "./view-items.ts";
