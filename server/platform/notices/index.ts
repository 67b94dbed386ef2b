export { announce } from "./announce.ts";
export { drainNotices, type NoticeHandler, registerNoticeHandlers, noticeHandlers } from "./drain-notices.ts";
