import type { FaultKinds } from "../../platform/errors/index.ts";

export const letterFaults: FaultKinds = {
  nobody_to_write_to: {
    status: 422,
    title: "None of the {asked} recipients can be sent this letter.",
    help: "The preview says for each why: a blank, an address the post can't use, nobody there. Nothing was changed.",
  },
  scan_code_unknown: {
    status: 404,
    title: "No letter has the code {code}.",
    help: "Type the ten letters under the square again; one wrong letter is always noticed. Nothing was changed.",
  },
  letter_not_posted: {
    status: 409,
    title: "This letter is {state}: it was never posted and can't have come back.",
    help: "Mark its batch as posted first. Nothing was changed.",
  },
  batch_nothing_left: {
    status: 409,
    title: "No letter of this batch is open any more.",
    help: "They were posted, refused or taken out; the batch lists each. Nothing was changed.",
  },
};
