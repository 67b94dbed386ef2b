import type { FaultKinds } from "../errors/index.ts";

export const pressFaults: FaultKinds = {
  layout_broken: {
    status: 422,
    title: "The layout can't be read: {what} ({where}).",
    help: "Mend that place, or go back to the layout that comes with Tilth. Nothing was changed.",
  },
  press_too_long: {
    status: 422,
    title: "The document was not done after {seconds} seconds and was given up.",
    help: "A layout that repeats something for ever does that; so do very many pages. Print fewer at once. Nothing was changed.",
  },
  press_missing: {
    status: 501,
    title: "This machine has no printing program: {why}.",
    help: "Install again with optional packages, or print from another machine. Everything else works. Nothing was changed.",
  },
};
