export { listConversations, readConversation } from "./view-inbox.ts";
export { replyTo } from "./reply.ts";
export { editConversation } from "./edit-conversation.ts";
export { type Answer, bringChannel, type Named, type TalkChannel } from "./channels.ts";
export { forgetWords } from "./forget-words.ts";
export { type Owner, takeWord, type Word } from "./take-word.ts";
