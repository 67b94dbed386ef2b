import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { meQuery } from "./session.ts";
import { queries } from "./queries.ts";
import { Shell } from "./shell/shell.tsx";
import { NotThere, WholeTrouble } from "./shell/trouble.tsx";

/** The only place in the web that knows every screen; each is loaded when it is opened. */
const root = createRootRoute({ notFoundComponent: NotThere, errorComponent: WholeTrouble });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./entry/sign-in.tsx"), "SignIn"),
});
const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  component: lazyRouteComponent(() => import("./entry/setup.tsx"), "Setup"),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./entry/invitation.tsx"), "Invitation"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/password",
  component: lazyRouteComponent(() => import("./entry/password-reset.tsx"), "PasswordReset"),
});

/** Everything behind the sign-in; a missing session goes to the door that is open. */
const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  beforeLoad: async ({ location }) => {
    const { whichDoor } = await import("./entry/which-door.ts");
    const door = await queries.ensureQueryData(meQuery).then(() => undefined, whichDoor);
    if (door) throw redirect({ to: door, search: door === "/sign-in" ? { back: location.href } : undefined } as never);
  },
});

const screen = <Path extends string>(path: Path, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load as never, name as never) });

const home = createRoute({
  getParentRoute: () => inside,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/today" } as never);
  },
});

const screens = [
  home,
  screen("/welcome", () => import("./entry/welcome.tsx"), "Welcome"),
  screen("/today", () => import("../desk/today/today.tsx"), "Today"),
  screen("/inbox", () => import("../hear/conversations/inbox.tsx"), "Inbox"),
  screen("/messages/$id", () => import("../hear/conversations/message-alone.tsx"), "MessageAlone"),
  screen("/answers", () => import("../hear/answers/told-by-mail.tsx"), "ToldByMail"),
  screen("/customers", () => import("../desk/customers/customers.tsx"), "Customers"),
  screen("/accounts/$id", () => import("../desk/account/account.tsx"), "Account"),
  screen("/people/$id", () => import("../desk/person/person.tsx"), "Person"),
  screen("/top", () => import("../prove/concentration/top-ten.tsx"), "TopTen"),
  screen("/products", () => import("../desk/product/products.tsx"), "Products"),
  screen("/products/$id", () => import("../desk/product/product.tsx"), "Product"),
  screen("/library", () => import("../plan/library/library.tsx"), "Library"),
  screen("/calls", () => import("../reach/calls/calls.tsx"), "Calls"),
  screen("/calls/$id", () => import("../reach/calls/call-desk.tsx"), "CallDesk"),
  screen("/mailings", () => import("../reach/email/mailings.tsx"), "Mailings"),
  screen("/mailings/$id", () => import("../reach/email/mailing.tsx"), "Mailing"),
  screen("/letters", () => import("../reach/letters/letters.tsx"), "Letters"),
  screen("/letters/$id", () => import("../reach/letters/batch.tsx"), "LetterBatch"),
  screen("/texts", () => import("../reach/texts/texts.tsx"), "Texts"),
  screen("/errands", () => import("../reach/errands/errands.tsx"), "Errands"),
  screen("/knowledge", () => import("../weigh/knowledge/knowledge.tsx"), "Knowledge"),
  screen("/moves", () => import("../know/moves/moves.tsx"), "Moves"),
  screen("/verifications", () => import("../plan/verification/verifications.tsx"), "Verifications"),
  screen("/verifications/new", () => import("../plan/verification/new-verification.tsx"), "NewVerification"),
  screen("/verifications/$id", () => import("../plan/verification/work-through.tsx"), "WorkThrough"),
  screen("/verifications/$id/report", () => import("../plan/verification/report.tsx"), "VerificationReport"),
  screen("/duplicates", () => import("../know/identity/duplicates.tsx"), "Duplicates"),
  screen("/sources", () => import("../know/sources/sources.tsx"), "Sources"),
  screen("/sources/new", () => import("../know/sources/new-source.tsx"), "NewSource"),
  screen("/sources/$id", () => import("../know/sources/source.tsx"), "Source"),
  screen("/imports", () => import("../know/sources/imports.tsx"), "Imports"),
  screen("/imports/new", () => import("../know/sources/import-wizard.tsx"), "ImportWizard"),
  screen("/imports/$id", () => import("../know/sources/import-result.tsx"), "ImportResult"),
  screen("/settings", () => import("./settings/settings.tsx"), "Settings"),
];

export const router = createRouter({
  routeTree: root.addChildren([signIn, setup, invitation, reset, inside.addChildren(screens)]),
  defaultPreload: "intent",
  scrollRestoration: true,
});
