export type { Rule } from "./contract.ts";
export { bulkEdit } from "./bulk-edit.ts";
export { compileFilter, type Compiled } from "./compile-filter.ts";
export { countCustomers, groupCustomers } from "./count-customers.ts";
export { readDistinct } from "./distinct-values.ts";
export { listCustomers, type ListedRow, type ListOptions } from "./list-customers.ts";
export { createView, editView, listViews, removeView, type SavedView } from "./saved-views.ts";
export { type Walk, walkCustomers } from "./walk-customers.ts";
