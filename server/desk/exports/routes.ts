import type { Readable } from "node:stream";
import type { Routes } from "../../platform/http/index.ts";
import { exportParams, exportQuery } from "./contract.ts";
import { type Format, streamRecords } from "./export-records.ts";

const types: Record<Format, [type: string, ending: string]> = {
  csv: ["text/csv; charset=utf-8", "csv"],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  jsonl: ["application/jsonl; charset=utf-8", "jsonl"],
  vcard: ["text/vcard; charset=utf-8", "vcf"],
};

export const routes: Routes = async (app) => {
  app.get(
    "/exports/:what",
    { schema: { summary: "All records of a kind as a file", params: exportParams, querystring: exportQuery } },
    async ({ ctx, params, query }, reply) => {
      const [type, ending] = types[query.format];
      await streamRecords(ctx, params.what, query.format, async (bytes: Readable) => {
        reply
          .header("content-type", type)
          .header("content-disposition", `attachment; filename="${params.what}.${ending}"`);
        reply.send(bytes);
        await new Promise<void>((done) => {
          reply.raw.once("close", () => done());
        });
        bytes.destroy();
      });
      return reply;
    },
  );
};
