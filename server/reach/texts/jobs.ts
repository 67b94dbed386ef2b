import { defineJob, type Schedule } from "../../platform/jobs/index.ts";
import { sendTexts } from "./send-texts.ts";

export const sendJob = defineJob({
  name: "texts.send",
  handle: async (ctx, _ids, { signal }) => {
    await sendTexts(ctx, signal);
  },
});

export const schedules: Schedule[] = [
  {
    name: "short messages that are due",
    every: { minutes: 1 },
    run: async (ctx) => {
      await sendTexts(ctx);
    },
  },
];
