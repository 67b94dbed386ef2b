import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, oneOrMany, requireMatch, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import { newNoteSchema, noteEditSchema, noteSchema } from "./contract.ts";
import { editNote, removeNote, writeNotes } from "./write-notes.ts";

export const routes: Routes = async (app) => {
  app.post(
    "/notes",
    {
      schema: {
        summary: "Write a note about an account or a person",
        body: oneOrMany(newNoteSchema),
        response: { 201: madeSchema(noteSchema) },
      },
    },
    async (request, reply) => {
      const { notes, set } = await inWorkspace(request.ctx, (tx) => writeNotes(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: notes, set } : { ...notes[0], set });
    },
  );

  app.patch(
    "/notes/:id",
    {
      schema: {
        summary: "Change a note's words",
        params: idParams,
        body: noteEditSchema,
        response: { 200: noteSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { note, set } = await inWorkspace(request.ctx, (tx) =>
        editNote(tx, request.params.id, request.body.words, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(note.revision)).send({ ...note, set });
    },
  );

  app.delete(
    "/notes/:id",
    { schema: { summary: "Remove a note", params: idParams, response: { 200: removedSchema } } },
    (request) =>
      inWorkspace(request.ctx, (tx) => removeNote(tx, request.params.id, (current) => requireMatch(request, current))),
  );
};
