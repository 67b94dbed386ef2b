export { createCustomField, editCustomField, listCustomFields, removeCustomField } from "./custom-fields.ts";
export { contentOf, valueColumns, type ValueColumns } from "./custom-value.ts";
export { setCustomValues, viewCustomValues } from "./set-custom-values.ts";
