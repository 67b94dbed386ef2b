import type { FaultKinds } from "../../platform/errors/index.ts";

export const touchFaults: FaultKinds = {
  touch_ahead: {
    status: 422,
    title: "A touch that lies ahead ({at}) can't be logged as done.",
    help: "Log it when it has happened; until then make it a next step with a date. Nothing was changed.",
  },
  touch_of_nobody: {
    status: 422,
    title: "A touch needs the account or the person it was with.",
    help: "Name the account, or a person who works at exactly one. Nothing was changed.",
  },
  answer_elsewhere: {
    status: 422,
    title: "The touch that this one answers was with another account, or in the same direction.",
    help: "Answer a touch of the same account that went the other way. Nothing was changed.",
  },
  several_of_that_name: {
    status: 422,
    title: "Which {what}? Several are named {name}.",
    help: "Use the id of one of them: {ids}.",
  },
};
