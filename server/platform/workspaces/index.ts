export { createWorkspace } from "./create-workspace.ts";
export { acceptInvitation, invite } from "./invitations.ts";
export { createKey } from "./keys.ts";
export { type NewWorkspaceHook, newWorkspaceHooks, registerNewWorkspaceHooks } from "./new-workspace.ts";
export { entranceRoutes } from "./routes/index.ts";
export { needsSetup, offerSetupCode } from "./setup-code.ts";
