export { askProvider, providerFault, type ProviderAnswer, type ProviderOrder } from "./ask-provider.ts";
export type { Provider, ProviderEvent } from "./contract.ts";
export { createProvider, listProviders, providerKey, readProvider } from "./keep-providers.ts";
export { type Loopback, startLoopback } from "./loopback.ts";
export { hearProviders, takeEvent } from "./take-event.ts";
