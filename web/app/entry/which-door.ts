import { api, unwrap } from "../api/client.ts";

/** Nobody is signed in: before the first workspace that is the set-up, afterwards the sign-in. */
export async function whichDoor(): Promise<"/setup" | "/sign-in"> {
  const setup = unwrap(await api.GET("/api/v1/setup"));
  return setup.needed ? "/setup" : "/sign-in";
}
