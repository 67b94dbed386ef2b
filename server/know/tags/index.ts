export { tagRecords } from "./tag-records.ts";
export { createTag, editTag, listTags, removeTag } from "./tags.ts";
