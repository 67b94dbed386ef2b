export { amountWords, minorOf } from "./money.ts";
export { Orders } from "./orders.tsx";
