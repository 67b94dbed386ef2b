import type { FaultKinds } from "../../platform/errors/index.ts";

export const traitFaults: FaultKinds = {
  trait_without_words: {
    status: 422,
    title: "{name} is known only from people's own words, and none were given.",
    help: "Write down what they said (quote), or leave it blank until they say it. Nothing was changed.",
  },
  trait_not_their_word: {
    status: 422,
    title: "Only they themselves can say that {name} is still so.",
    help: "Name where they said it: a conversation, a mail, a survey or a document. Nothing was changed.",
  },
  trait_elsewhere: {
    status: 422,
    title: "{name} stands in its own place and isn't written down as a trait.",
    help: "Change it where it stands on the screen of the account or person. Nothing was changed.",
  },
};
