import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

/** JSON as it is: quick, for the running program. */
export function writeAnswer(): (data: unknown) => string {
  return (data) => JSON.stringify(data);
}

/** For tests: an answer that is not what the document promises, or holds a field it does not name, is an error of ours. */
export function checkAnswer({
  schema,
  method,
  url,
}: {
  schema: unknown;
  method: string;
  url: string;
}): (data: unknown) => string {
  return (data) => {
    const text = JSON.stringify(data);
    if (schema instanceof z.ZodType && text !== undefined) {
      const sent: unknown = JSON.parse(text);
      const read = schema.safeParse(sent);
      if (!read.success)
        throw new Error(`the answer of ${method} ${url} is not what its schema says: ${z.prettifyError(read.error)}`);
      if (!isDeepStrictEqual(read.data, sent))
        throw new Error(`the answer of ${method} ${url} holds fields its schema does not name: ${text.slice(0, 2000)}`);
    }
    return text;
  };
}
