export { RepliesWaiting } from "./replies-waiting.tsx";
