import type { TFunction } from "i18next";

/** A field as the reader calls it; fields of the workspace's own by their label. */
export function fieldName(field: string, t: TFunction): string {
  const own = /^(?:account|person|product|order)\.(?:custom|trait)\.(.+)$/.exec(field);
  if (own) return t(field.startsWith("person.") ? "sources.map.persons" : "sources.map.own", { name: own[1] });
  return t(`sources.field.${field}`, { defaultValue: field.replace(/^.*\./, "").replaceAll("_", " ") });
}

/** "account.key or account.name", as the server says what is lacking, in the reader's words. */
export function lackInWords(lack: string, t: TFunction): string {
  return lack
    .split(/,\s*|\s+or\s+/)
    .map((field) => fieldName(field, t))
    .join(" / ");
}
