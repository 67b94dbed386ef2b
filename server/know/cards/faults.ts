import type { FaultKinds } from "../../platform/errors/index.ts";

export const cardFaults: FaultKinds = {
  card_unreadable: {
    status: 415,
    title: "This is no vCard of version 3.0 or 4.0: {problem}.",
    help: "Nothing was changed. Have the program write its contacts as vCard 3.0 or 4.0.",
  },
  card_of_no_person: {
    status: 403,
    title: "The card is that of {what}; address books of Tilth hold people.",
    help: "Nothing was changed; the card stays where it is. Make a firm an account in Tilth, and a list of people a tag.",
  },
  card_uid_taken: {
    status: 409,
    title: "There is already a card with this id, under the name {name}.",
    help: "Nothing was changed. Change that card instead of making another of the same id.",
  },
};
