export { PlanErrand } from "./plan-errand.tsx";
