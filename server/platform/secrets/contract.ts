import { z } from "zod";

export const tokenGrantSchema = z
  .strictObject({
    token_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("https://oauth2.googleapis.com/token, …"),
    client_id: z.string().trim().min(1).max(1_000),
    client_secret: z.string().min(1).max(2_000).nullable().optional(),
    refresh_token: z.string().trim().min(1).max(10_000),
    scope: z.string().trim().max(2_000).nullable().optional(),
  })
  .meta({ id: "TokenGrant" })
  .describe("What tokens are renewed with. Kept sealed, shown by no answer");
