import type { FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { idParams, removedSchema, setSchema } from "../accounts/contract.ts";
import {
  consentSettingsEditSchema,
  consentSettingsSchema,
  countryRuleEditSchema,
  countryRuleSchema,
  entryQuery,
  entrySchema,
  listQuery,
  newCountryRuleSchema,
  newEntrySchema,
  newTopicSchema,
  newWordingSchema,
  newWordingVersionSchema,
  suppressionListSchema,
  takenListSchema,
  topicEditSchema,
  topicSchema,
  wordingSchema,
} from "./contract.ts";
import { readConsentSettings, setConsentSettings } from "./consent-settings.ts";
import { decoded } from "./lists/decoded.ts";
import { addEntry, entriesOf, liftList, listLists, removeEntry } from "./lists/lists.ts";
import { takeList } from "./lists/take-list.ts";
import { writeLists } from "./lists/write-lists.ts";
import { createCountryRule, editCountryRule, listCountryRules, removeCountryRule } from "./rules/country-rules.ts";
import { createTopic, editTopic, listTopics, removeTopic } from "./topics.ts";
import { addWordingVersion, createWording, listWordings, removeWording } from "./wordings.ts";
import { normalAddress } from "./record-consent.ts";

const owner = { role: "owner" } as const;
const rowsOfSchema = <T extends z.ZodType>(row: T) => ({ 200: z.object({ rows: z.array(row) }) });
/** A million addresses with names beside them. */
const largestList = 128 * 1024 * 1024;

/**
 * GET, POST, PATCH, DELETE /topics                 what people may choose to hear of
 * GET, POST, DELETE /consent-wordings              the words people agree to
 * POST /consent-wordings/{id}/versions             other words
 * GET, POST, PATCH, DELETE /country-rules          what the law of a country asks for
 * GET, PATCH /consent-settings                     what is kept as evidence
 * GET, POST, DELETE /suppression-lists             addresses that must not be used
 * GET /suppression-lists/file                      all of them, as CSV
 * GET, POST, DELETE /suppression-entries           one address
 */
export const settingRoutes: Routes = async (app) => {
  app.get(
    "/topics",
    { schema: { summary: "What people may choose to hear of", response: rowsOfSchema(topicSchema) } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listTopics(tx) }), "read"),
  );
  app.post(
    "/topics",
    { schema: { summary: "One more topic", body: newTopicSchema, response: { 201: topicSchema.extend(setSchema) } } },
    async ({ ctx, body }, reply) => {
      const { topic, set } = await inWorkspace(ctx, (tx) => createTopic(tx, defined(body)));
      return reply.code(201).send({ ...topic, set });
    },
  );
  app.patch(
    "/topics/:id",
    {
      schema: {
        summary: "Change a topic",
        params: idParams,
        body: topicEditSchema,
        response: { 200: topicSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { topic, set } = await inWorkspace(request.ctx, (tx) =>
        editTopic(tx, request.params.id, defined(request.body), matchIfSent(request)),
      );
      return reply.header("etag", etagOf(topic.revision)).send({ ...topic, set });
    },
  );
  app.delete(
    "/topics/:id",
    { schema: { summary: "Take a topic off the page", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeTopic(tx, params.id)),
  );

  app.get(
    "/consent-wordings",
    { schema: { summary: "The words people agree to, with all versions", response: rowsOfSchema(wordingSchema) } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listWordings(tx) }), "read"),
  );
  app.post(
    "/consent-wordings",
    {
      config: owner,
      schema: { summary: "New words", body: newWordingSchema, response: { 201: wordingSchema.extend(setSchema) } },
    },
    async ({ ctx, body }, reply) => {
      const { wording, set } = await inWorkspace(ctx, (tx) => createWording(tx, body));
      return reply.code(201).send({ ...wording, set });
    },
  );
  app.post(
    "/consent-wordings/:id/versions",
    {
      config: owner,
      schema: {
        summary: "Other words for the same: who agreed to the earlier ones agreed to those",
        params: idParams,
        body: newWordingVersionSchema,
        response: { 201: wordingSchema.extend(setSchema) },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const { wording, set } = await inWorkspace(ctx, (tx) => addWordingVersion(tx, params.id, body.texts));
      return reply.code(201).send({ ...wording, set });
    },
  );
  app.delete(
    "/consent-wordings/:id",
    {
      config: owner,
      schema: { summary: "Offer these words no more", params: idParams, response: { 200: removedSchema } },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeWording(tx, params.id)),
  );

  app.get(
    "/country-rules",
    { schema: { summary: "What the law of each country asks for", response: rowsOfSchema(countryRuleSchema) } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listCountryRules(tx) }), "read"),
  );
  app.post(
    "/country-rules",
    {
      config: owner,
      schema: {
        summary: "A rule for one more country",
        body: newCountryRuleSchema,
        response: { 201: countryRuleSchema.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { rule, set } = await inWorkspace(ctx, (tx) => createCountryRule(tx, body));
      return reply.code(201).send({ ...rule, set });
    },
  );
  app.patch(
    "/country-rules/:id",
    {
      config: owner,
      schema: {
        summary: "Change what a country asks for",
        params: idParams,
        body: countryRuleEditSchema,
        response: { 200: countryRuleSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { rule, set } = await inWorkspace(request.ctx, (tx) =>
        editCountryRule(tx, request.params.id, defined(request.body), matchIfSent(request)),
      );
      return reply.header("etag", etagOf(rule.revision)).send({ ...rule, set });
    },
  );
  app.delete(
    "/country-rules/:id",
    {
      config: owner,
      schema: { summary: "Remove a rule: * holds there", params: idParams, response: { 200: removedSchema } },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeCountryRule(tx, params.id)),
  );

  app.get(
    "/consent-settings",
    {
      schema: {
        summary: "What is kept as evidence, what is counted, and what mail to many says of the firm",
        response: { 200: consentSettingsSchema },
      },
    },
    ({ ctx }) => inWorkspace(ctx, readConsentSettings, "read"),
  );
  app.patch(
    "/consent-settings",
    {
      config: owner,
      schema: {
        summary: "What is kept as evidence, what is counted, and what mail to many says of the firm",
        body: consentSettingsEditSchema,
        response: { 200: consentSettingsSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => setConsentSettings(tx, body)),
  );

  app.get(
    "/suppression-lists",
    { schema: { summary: "Lists of addresses that must not be used", response: rowsOfSchema(suppressionListSchema) } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listLists(tx) }), "read"),
  );
  app.post(
    "/suppression-lists",
    {
      bodyLimit: largestList,
      schema: {
        summary: "Take a list in: it counts before the next message leaves",
        description:
          "The body is the file itself (application/octet-stream): one address a line, or a table. E-mail addresses, telephone numbers, SHA-256 or MD5 hashes of addresses in small letters; postal addresses where the first line names street and city.",
        querystring: listQuery,
        response: { 201: takenListSchema },
      },
    },
    async ({ ctx, query, body }, reply) => {
      const text = await textOf(body);
      const name = query.name ?? new Date(ctx.clock.now()).toISOString().slice(0, 10);
      return reply.code(201).send(await takeList(ctx, text, { ...query, name }));
    },
  );
  app.delete(
    "/suppression-lists/:id",
    { schema: { summary: "Lift a list: it counts no more", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => liftList(tx, params.id)),
  );
  app.get(
    "/suppression-lists/file",
    {
      config: { role: "member" },
      schema: { summary: "Everything that must not be used, as CSV: lists and suppressed contact points" },
    },
    ({ ctx }, reply) =>
      reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="suppressions.csv"')
        .serializer((value: unknown) => value as string)
        .send(Readable.from(writeLists(ctx))),
  );

  app.get(
    "/suppression-entries",
    {
      schema: {
        summary: "Does this address stand on a list, and on which",
        querystring: entryQuery,
        response: rowsOfSchema(entrySchema),
      },
    },
    ({ ctx, query }) => {
      const point = { kind: query.value.includes("@") ? "email" : "phone", normal: normalAddress(query.value) };
      return inWorkspace(ctx, async (tx) => ({ rows: await entriesOf(tx, [point]) }), "read");
    },
  );
  app.post(
    "/suppression-entries",
    {
      schema: {
        summary: "Never use this address, whoever has it, now or later",
        body: newEntrySchema,
        response: { 201: entrySchema.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { entry, set } = await inWorkspace(ctx, (tx) => addEntry(tx, body));
      return reply.code(201).send({ ...entry, set });
    },
  );
  app.delete(
    "/suppression-entries/:id",
    { schema: { summary: "Take one address off its list", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeEntry(tx, params.id)),
  );
};

/** The whole file: what it holds counts at once or not at all. */
async function textOf(body: unknown): Promise<string> {
  if (!(body instanceof Readable)) throw new Fault("media_type_unknown", {});
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestList) throw new Fault("body_too_large", {});
    chunks.push(chunk);
  }
  return decoded(Buffer.concat(chunks));
}

/** Compared where the reader says what they saw. */
function matchIfSent(request: FastifyRequest): ((current: { revision: number }) => void) | undefined {
  return request.headers["if-match"] === undefined ? undefined : (current) => requireMatch(request, current);
}

/** Without the fields that were not sent. */
function defined<T extends object>(body: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as never;
}
