import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { viewCount } from "../../platform/counts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import {
  cutPage,
  decodeCursor,
  etagOf,
  idText,
  oneOrMany,
  pageQuery,
  requireMatch,
  type Routes,
  rowsOf,
} from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import { addContactPoints, editContactPoint, removeContactPoints } from "./contact-points.ts";
import {
  contactPointEditSchema,
  contactPointSchema,
  employmentEditSchema,
  employmentEndSchema,
  employmentSchema,
  newContactPointSchema,
  newEmploymentSchema,
  newPeopleSchema,
  peoplePageSchema,
  personEditSchema,
  personSchema,
} from "./contract.ts";
import { createPeople } from "./create-people.ts";
import { editPerson, removePerson } from "./edit-people.ts";
import { editEmployment, endEmployment, removeEmployment, startEmployments } from "./employments.ts";
import { listPeople, readPerson } from "./list-people.ts";

const checkOf = (request: FastifyRequest) => (current: { revision: number }) => requireMatch(request, current);

export const routes: Routes = async (app) => {
  app.get(
    "/people",
    {
      schema: {
        summary: "People by name, with the account they work at and how many there are",
        querystring: z.object(pageQuery),
        response: { 200: peoplePageSchema },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(query.cursor, z.tuple([z.string(), idText]));
          const page = cutPage(await listPeople(tx, after, query.limit + 1), query.limit, (row) => [row.name, row.id]);
          return { ...page, total: await viewCount(tx, "people") };
        },
        "read",
      ),
  );

  app.post(
    "/people",
    {
      schema: {
        summary: "Make one person or many, with employments and contact points",
        body: newPeopleSchema,
        response: { 201: madeSchema(personSchema) },
      },
    },
    async (request, reply) => {
      const { people, set } = await inWorkspace(request.ctx, (tx) => createPeople(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: people, set } : { ...people[0], set });
    },
  );

  app.get(
    "/people/:id",
    { schema: { summary: "One person", params: idParams, response: { 200: personSchema } } },
    async ({ ctx, params }, reply) => {
      const person = await inWorkspace(ctx, (tx) => readPerson(tx, params.id), "read");
      return reply.header("etag", etagOf(person.revision)).send(person);
    },
  );

  app.patch(
    "/people/:id",
    {
      schema: {
        summary: "Change a person",
        params: idParams,
        body: personEditSchema,
        response: { 200: personSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { person, set } = await inWorkspace(request.ctx, (tx) =>
        editPerson(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(person.revision)).send({ ...person, set });
    },
  );

  app.delete(
    "/people/:id",
    {
      schema: { summary: "Remove a person on whom nothing rests", params: idParams, response: { 200: removedSchema } },
    },
    (request) => inWorkspace(request.ctx, (tx) => removePerson(tx, request.params.id, checkOf(request))),
  );

  app.post(
    "/employments",
    {
      schema: {
        summary: "Start one employment or many",
        body: oneOrMany(newEmploymentSchema),
        response: { 201: madeSchema(employmentSchema) },
      },
    },
    async (request, reply) => {
      const { employments, set } = await inWorkspace(request.ctx, (tx) =>
        startEmployments(tx, rowsOf(request.body).rows),
      );
      return reply.code(201).send("rows" in request.body ? { rows: employments, set } : { ...employments[0], set });
    },
  );

  app.patch(
    "/employments/:id",
    {
      schema: {
        summary: "Change an employment",
        params: idParams,
        body: employmentEditSchema,
        response: { 200: employmentSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { employment, set } = await inWorkspace(request.ctx, (tx) =>
        editEmployment(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(employment.revision)).send({ ...employment, set });
    },
  );

  app.post(
    "/employments/:id/end",
    {
      schema: {
        summary: "The person left",
        params: idParams,
        body: employmentEndSchema,
        response: { 200: employmentSchema.extend(setSchema) },
      },
    },
    async ({ ctx, params, body }) => {
      const { employment, set } = await inWorkspace(ctx, (tx) => endEmployment(tx, params.id, body.ended_on));
      return { ...employment, set };
    },
  );

  app.delete(
    "/employments/:id",
    {
      schema: { summary: "Take an employment away: it never was", params: idParams, response: { 200: removedSchema } },
    },
    (request) => inWorkspace(request.ctx, (tx) => removeEmployment(tx, request.params.id, checkOf(request))),
  );

  app.post(
    "/contact-points",
    {
      schema: {
        summary: "Add one contact point or many",
        body: oneOrMany(newContactPointSchema),
        response: { 201: madeSchema(contactPointSchema) },
      },
    },
    async (request, reply) => {
      const { points, set } = await inWorkspace(request.ctx, (tx) => addContactPoints(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: points, set } : { ...points[0], set });
    },
  );

  app.patch(
    "/contact-points/:id",
    {
      schema: {
        summary: "Change, verify or mark dead",
        params: idParams,
        body: contactPointEditSchema,
        response: { 200: contactPointSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { point, set } = await inWorkspace(request.ctx, (tx) =>
        editContactPoint(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(point.revision)).send({ ...point, set });
    },
  );

  app.delete(
    "/contact-points/:id",
    { schema: { summary: "Remove a contact point", params: idParams, response: { 200: removedSchema } } },
    (request) => inWorkspace(request.ctx, (tx) => removeContactPoints(tx, [request.params.id], checkOf(request))),
  );
};
