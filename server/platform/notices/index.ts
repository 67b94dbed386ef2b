export { announce } from "./announce.ts";
export { catchUp, drainNotices, type NoticeHandler, registerNoticeHandlers, noticeHandlers } from "./drain-notices.ts";
