export { Fault, type FaultKind, type FaultKinds, fillSentence } from "./fault.ts";
export { describeFault, faultKinds, registerFaults } from "./registry.ts";
