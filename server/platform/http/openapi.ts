import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { App, AppOptions } from "./app.ts";
import "./contract.ts";

interface Operation {
  tags?: string[];
  security?: unknown[];
  parameters?: unknown[];
  responses?: Record<string, unknown>;
}

/** Collects every route with its schemas; must stand before the routes. */
export async function describeRoutes(app: App, options: Pick<AppOptions, "version">): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Tilth",
        version: options.version,
        description: "The interface of Tilth. Its own pages use nothing else.",
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: {
          key: {
            type: "http",
            scheme: "bearer",
            description: "An API key, made with `tilth key create` or in the settings",
          },
          session: {
            type: "apiKey",
            in: "cookie",
            name: "tilth.session_token",
            description: "What signing in gives to a browser",
          },
        },
      },
    },
    transform: ({ route, ...rest }) => {
      const told = jsonSchemaTransform({ route, ...rest } as never) as { schema: Record<string, unknown>; url: string };
      const config = route.config ?? {};
      if (!told.schema || told.schema["hide"] || !told.url.startsWith("/api/v1/"))
        return { ...told, schema: { ...told.schema, hide: true } };
      const tags = told.schema["tags"] ?? [told.url.split("/")[3] ?? "other"];
      const security = config.open ? [] : config.login ? [{ session: [] }] : [{ key: [] }, { session: [] }];
      return { ...told, schema: { ...told.schema, tags, security } } as never;
    },
    transformObject: (document) => withProblems(jsonSchemaTransformObject(document as never) as never) as never,
  });
}

/** What every operation may answer, and the headers every change understands. */
function withProblems(document: { paths?: Record<string, Record<string, Operation>> }): unknown {
  for (const item of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      operation.responses = {
        ...operation.responses,
        default: {
          description: "Refused",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      };
      if (method === "post") {
        operation.parameters = [
          ...(operation.parameters ?? []),
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", maxLength: 200 },
            description: "Same key, same request: done once, answered alike",
          },
        ];
      }
    }
  }
  return document;
}

/** The document, keys in a fixed order, so that the same routes give the same bytes. */
export function openApiText(app: App): string {
  return `${JSON.stringify(sorted(app.swagger()), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
