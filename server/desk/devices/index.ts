export { listDevices, makeDevice, revokeDevice } from "./devices.ts";
