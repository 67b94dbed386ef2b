import type { FaultKind } from "../errors/index.ts";

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}
interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}
export interface OpenApi {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
}

/** The whole interface on one page: plain HTML without a script, so it opens anywhere and under any policy. */
export function docsPage(api: OpenApi): string {
  const byTag = new Map<string, string[]>();
  for (const [url, item] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags?.[0] ?? "other";
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationBlock(method, url, operation)]);
    }
  }
  const tags = [...byTag.keys()].sort();
  const contents = tags.map((tag) => `<li><a href="#${escape(tag)}">${escape(tag)}</a></li>`).join("");
  const sections = tags
    .map((tag) => `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${byTag.get(tag)?.join("")}</section>`)
    .join("");
  const head = `<h1>${escape(api.info.title)} ${escape(api.info.version)}</h1><p>${escape(api.info.description ?? "")} The same for machines: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
    <p>Send an API key as <code>Authorization: Bearer …</code>. Lists answer <code>{rows, next}</code>; send <code>next</code> as <code>cursor</code>. A change of a record
    needs <code>If-Match</code> with the ETag that was read. A POST may carry an <code>Idempotency-Key</code>. Refusals are <code>application/problem+json</code> with a registered code.</p>`;
  return frame("Tilth API", `${head}<nav><ul>${contents}</ul></nav>${sections}`);
}

export function errorPage(code: string, kind: FaultKind, words: string | undefined): string {
  const body = words
    ? words
        .split(/\n{2,}/)
        .map(paragraph)
        .join("")
    : `<h1>${escape(code)}</h1><p>${escape(kind.title)}</p><p>${escape(kind.help)}</p>`;
  return frame(
    code,
    `${body}<p>Status ${kind.status}, code <code>${escape(code)}</code>. <a href="/api/docs">All of the interface</a></p>`,
  );
}

function paragraph(text: string): string {
  const heading = /^#+\s+(.*)$/.exec(text.trim());
  const inline = (words: string): string =>
    escape(words)
      .replace(/`([^`]+)`/g, "<code>$1</code>")
      .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
  return heading ? `<h1>${inline(heading[1] ?? "")}</h1>` : `<p>${inline(text)}</p>`;
}

function operationBlock(method: string, url: string, operation: Operation): string {
  const rows = (operation.parameters ?? []).map(
    (parameter) =>
      `<tr><td><code>${escape(parameter.name)}</code></td><td>${escape(parameter.in)}${parameter.required ? ", required" : ""}</td><td>${escape(typeOf(parameter.schema))}</td><td>${escape(parameter.description ?? "")}</td></tr>`,
  );
  const parameters =
    rows.length > 0
      ? `<table><tr><th>parameter</th><th>where</th><th>type</th><th></th></tr>${rows.join("")}</table>`
      : "";
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status !== "default")
    .map(
      ([status, response]) =>
        `<h4>answers ${escape(status)}</h4>${shape(Object.values(response.content ?? {})[0]?.schema)}`,
    );
  return `<details><summary><b class="${escape(method)}">${escape(method.toUpperCase())}</b> <code>${escape(url)}</code> ${escape(operation.summary ?? "")}</summary>
    <p>${escape(operation.description ?? "")}</p>${parameters}${body ? `<h4>body</h4>${shape(body)}` : ""}${answers.join("")}</details>`;
}

function shape(schema: Schema | undefined): string {
  return schema ? `<pre>${escape(written(schema, ""))}</pre>` : "<p>nothing</p>";
}

function written(schema: Schema, indent: string): string {
  if (schema.properties) {
    const lines = Object.entries(schema.properties).map(([name, inner]) => {
      const optional = schema.required?.includes(name) ? "" : "?";
      return `${indent}  ${name}${optional}: ${written(inner, `${indent}  `)}${inner.description ? `  — ${inner.description}` : ""}`;
    });
    return `{\n${lines.join("\n")}\n${indent}}`;
  }
  if (schema.items) return `[${written(schema.items, indent)}, …]`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => written(choice, indent)).join(" | ");
  return typeOf(schema);
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

function frame(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
  <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{overflow:auto}table{border-collapse:collapse}td,th{text-align:left;padding:.1rem .8rem .1rem 0}summary{cursor:pointer;padding:.2rem 0}nav ul{columns:3;padding-left:1rem}b{display:inline-block;min-width:4rem}</style></head><body><main>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
