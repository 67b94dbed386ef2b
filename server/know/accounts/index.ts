export {
  changeRelationship,
  editRelationship,
  listRelationships,
  removeRelationship,
  withVersion,
} from "./change-relationship.ts";
export { createAccounts, type MadeAccounts } from "./create-accounts.ts";
export { editAccount, editAccounts } from "./edit-accounts.ts";
export { listAccounts, readAccount } from "./list-accounts.ts";
export { leftUsers, ownedByNobody } from "./owner.ts";
export { removeAccount } from "./remove-account.ts";
export {
  addStoryReason,
  editStoryReason,
  listStoryReasons,
  removeStoryReason,
  tellStory,
  viewStory,
} from "./tell-story.ts";
