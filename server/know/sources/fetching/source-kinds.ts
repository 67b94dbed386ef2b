import { z } from "zod";
import { allConnectors, type Connector } from "./connector.ts";
import { broughtKinds } from "./source.ts";

export interface SourceKindShown {
  kind: string;
  brings: "brought" | "whole" | "changes";
  fields: SettingShown[];
  secrets: string[];
}
interface SettingShown {
  name: string;
  type: "text" | "number" | "yes-no" | "choice";
  choices: string[];
  required: boolean;
  about: string;
  usual: string | null;
}

/** Every kind of source there is and what it asks for, so that a screen can be made of it. */
export function sourceKinds(): SourceKindShown[] {
  return [
    ...broughtKinds.map((kind): SourceKindShown => ({ kind, brings: "brought", fields: [], secrets: [] })),
    ...allConnectors().map(
      (connector): SourceKindShown => ({
        kind: connector.kind,
        brings: connector.brings,
        fields: settingsOf(connector),
        secrets: [...connector.secrets],
      }),
    ),
  ];
}

interface Property {
  type?: string;
  enum?: unknown[];
  description?: string;
  default?: unknown;
}

function settingsOf(connector: Connector): SettingShown[] {
  const schema = z.toJSONSchema(connector.settings, { io: "input", unrepresentable: "any" });
  const required = new Set(schema.required ?? []);
  return Object.entries((schema.properties ?? {}) as Record<string, Property>).map(([name, property]) => ({
    name,
    type: typeOf(property),
    choices: (property.enum ?? []).map(String),
    required: required.has(name),
    about: property.description ?? "",
    usual: property.default === undefined || property.default === null ? null : String(property.default),
  }));
}

function typeOf(property: Property): SettingShown["type"] {
  if (property.enum) return "choice";
  if (property.type === "boolean") return "yes-no";
  return property.type === "number" || property.type === "integer" ? "number" : "text";
}
