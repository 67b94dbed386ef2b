export { EditedNote } from "./edited-note.tsx";
export { NoteBox } from "./note-box.tsx";
