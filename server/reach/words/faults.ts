import type { FaultKinds } from "../../platform/errors/index.ts";

export const wordsFaults: FaultKinds = {
  words_broken: {
    status: 422,
    title: "The text can't be read at line {line}, column {column}: {why}.",
    help: "Mend that place; the guide has the forms a text may use. Nothing was changed.",
  },
  words_name_unknown: {
    status: 422,
    title: "The text asks for something that nobody has: {names}.",
    help: 'It may use: {known}, and custom fields as {{ account.fields["Label"] }}. Nothing was changed.',
  },
};
