export { listConversations, readConversation } from "./view-inbox.ts";
export { replyTo } from "./reply.ts";
export { editConversation } from "./edit-conversation.ts";
