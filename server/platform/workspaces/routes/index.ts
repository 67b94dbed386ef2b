import { signInRoutes, type SignInHouse } from "../../auth/index.ts";
import type { Routes } from "../../http/index.ts";
import { firstRunRoutes } from "./first-run.ts";
import { invitationRoutes } from "./invitations.ts";
import { meRoutes } from "./me.ts";
import { workspaceRoutes } from "./workspace.ts";

/** Everything about who may come in. */
export function entranceRoutes(house: SignInHouse, dataDir: string): Routes[] {
  return [
    signInRoutes(house),
    firstRunRoutes(house, dataDir),
    meRoutes(house, dataDir),
    workspaceRoutes(house),
    invitationRoutes(house),
  ];
}
