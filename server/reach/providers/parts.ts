import type { Parts } from "../../platform/parts/index.ts";
import { loopbackCommands } from "./cli.ts";
import { providerDoor } from "./door.ts";
import { providerFaults } from "./faults.ts";
import { routes } from "./routes.ts";

export const parts: Parts = {
  routes,
  faults: providerFaults,
  doors: [providerDoor],
  commands: loopbackCommands,
  records: [
    { kind: "channel-provider", table: "channel_providers" },
    {
      kind: "provider-event",
      table: "provider_events",
      derived: true,
      refersTo: [
        { column: "provider_id", kind: "channel-provider" },
        { column: "touch_id", kind: "touch" },
      ],
    },
  ],
};
