/**
 * The order of the house, in one place. A feature reads only what is written above it: chapters from top to bottom, within a
 * chapter features from left to right. A new feature gets its place here first.
 */
export const chapters: Record<string, readonly string[]> = {
  know: [
    "accounts",
    "people",
    "consent",
    "notes",
    "tags",
    "fields",
    "traits",
    "products",
    "orders",
    "touches",
    "outgoing",
    "tasks",
    "identity",
    "sources",
    "moves",
    "cards",
    "connectors",
  ],
  hear: ["messages", "mailbox", "answers", "conversations", "surveys", "cases", "events"],
  weigh: ["standing", "check-points", "knowledge", "value", "health", "segments"],
  grow: ["opportunities", "referrals", "rewards", "advocates", "loyalty"],
  plan: ["promise", "library", "programs", "newsletters", "experiments", "verification", "planner"],
  reach: ["words", "providers", "email", "calls", "letters", "texts", "errands"],
  prove: ["scoreboard", "concentration", "cohorts", "reports"],
  desk: [
    "today",
    "customers",
    "timeline",
    "account",
    "person",
    "product",
    "exports",
    "devices",
    "inbox",
    "search",
    "sample",
  ],
};

/** Rooms of the platform. They know no customer word; among themselves they only may not form a ring. */
export const platform = [
  "auth",
  "backup",
  "checks",
  "clock",
  "commands",
  "config",
  "counts",
  "dav",
  "db",
  "errors",
  "history",
  "http",
  "jobs",
  "log",
  "money",
  "notices",
  "outside",
  "parts",
  "postgres",
  "press",
  "records",
  "secrets",
  "statistics",
  "storage",
  "workspaces",
] as const;

/** What another feature may open of a feature. */
export const publicFiles = ["index.ts", "index.tsx", "contract.ts"];

/** What main/ may open of a feature beside its public files. */
export const mainFiles = [...publicFiles, "parts.ts", "routes.ts", "jobs.ts", "faults.ts", "cli.ts", "routes.tsx"];

/** Packages a contract may use: it is read by the browser too. */
export const contractPackages = ["zod"];

export const longestFile = 400;

/** Words that say nothing about what is inside. */
export const emptyWords = ["manager", "helper", "helpers", "util", "utils", "data", "service", "services", "info"];

/** Props whose text a person reads. */
export const visibleProps = new Set([
  "label",
  "title",
  "placeholder",
  "description",
  "alt",
  "message",
  "error",
  "legend",
  "caption",
  "summary",
  "nothingFound",
  "nothingFoundMessage",
  "heading",
  "subtitle",
  "tooltip",
  "hint",
  "text",
  "emptyText",
  "content",
  "aria-label",
  "aria-description",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
]);
