export { editNote, removeNote, writeNotes } from "./write-notes.ts";
