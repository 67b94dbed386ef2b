export { lineAmount, orderAmount, type WrittenLine } from "./amounts.ts";
export { createOrders } from "./create-orders.ts";
export {
  addLines,
  editLine,
  editOrder,
  refundOrder,
  removeLine,
  removeOrder,
  removeRefund,
  setOrderState,
} from "./edit-orders.ts";
export { enterExchangeRates, listExchangeRates, removeExchangeRate } from "./exchange-rates.ts";
export { listOrders, readOrder, viewOrder } from "./list-orders.ts";
export { ordersOfLines, settleOrders } from "./settle-orders.ts";
