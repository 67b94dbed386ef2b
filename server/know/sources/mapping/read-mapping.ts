import { Fault } from "../../../platform/errors/index.ts";
import { fieldsOf, findField } from "./fields.ts";
import { Mapping } from "./contract.ts";

/** A mapping from a file or a request: its shape and its fields are checked here, its columns when it meets a file. */
export function readMapping(document: unknown): Mapping {
  const parsed = Mapping.safeParse(document);
  if (!parsed.success) {
    const problem = parsed.error.issues
      .map((issue) => `${issue.path.join(".") || "document"}: ${issue.message}`)
      .join("; ");
    throw new Fault("mapping_invalid", { problem });
  }
  for (const { field } of parsed.data.columns) {
    if (field !== null && !findField(parsed.data.as, field)) {
      throw new Fault("mapping_unknown_field", {
        field,
        as: parsed.data.as,
        fields: fieldsOf(parsed.data.as)
          .map((known) => known.name)
          .join(", "),
      });
    }
  }
  return parsed.data;
}
