import { z } from "zod";
import { instantText } from "../http/contract.ts";

/** Length is checked with the rest of what makes a password good, where it is set. */
const passwordText = z.string().min(1).max(1000);
export const emailText = z.string().trim().toLowerCase().max(320).pipe(z.email());

export const signInSchema = z.strictObject({ email: emailText, password: passwordText });
export const newLoginSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: emailText,
  password: passwordText,
});
export const passwordChangeSchema = z.strictObject({ current: passwordText, password: passwordText });
export const passwordResetSchema = z.strictObject({ token: z.string().min(1).max(200), password: passwordText });

export const sessionSchema = z
  .object({
    id: z.string(),
    current: z.boolean(),
    ip_address: z.string().nullable(),
    user_agent: z.string().nullable(),
    created_at: instantText,
    expires_at: instantText,
  })
  .meta({ id: "Session" });
