import { registerFaults } from "../errors/index.ts";
import { faults } from "./faults.ts";

export { hashKey } from "./caller-book.ts";
export { emailText, newLoginSchema } from "./contract.ts";
export { openSignInHouse, type SignInHouse } from "./house.ts";
export { hashToken, newCode, newToken, plainCode } from "./one-time.ts";
export { checkPassword, findLogin, insertLogin, isPasswordOf, setPassword } from "./passwords.ts";
export { offerReset } from "./reset-password.ts";
export { signedIn, signInRoutes } from "./routes.ts";
export { requireSafeWay, sessionCookie, setCookie } from "./session-cookie.ts";
export { pruneSessions } from "./sessions.ts";
export { startSession } from "./start-session.ts";

registerFaults(faults);
