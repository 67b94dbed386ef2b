import { expect, test } from "vitest";
import { orderRefusals } from "./order.ts";
import { treeOf } from "./tree.ts";

const refused = (texts: Record<string, string>) => orderRefusals(treeOf(texts));
const opens = (path: string, from: string) => refused({ [path]: `import { x } from "${from}";\nx();\n` });

test("a feature may open the public face of what is before it", () => {
  expect(opens("server/plan/promise/gap.ts", "../../know/accounts/index.ts")).toEqual([]);
  expect(opens("server/know/people/find.ts", "../accounts/contract.ts")).toEqual([]);
  expect(opens("server/know/people/find.ts", "../../platform/db/index.ts")).toEqual([]);
  expect(opens("server/know/people/find.ts", "./name.ts")).toEqual([]);
});

test("an import against the order of chapters is refused, and told of notices and registries", () => {
  const [refusal] = opens("server/know/people/find.ts", "../../plan/promise/index.ts");
  expect(refusal).toEqual({
    where: "server/know/people/find.ts:1",
    what: expect.stringMatching(
      /know\/people opens server\/plan\/promise\/index\.ts, which comes later \(platform < know < .* < main\)/,
    ),
    instead: expect.stringMatching(/announce a notice .* registry it fills in parts\.ts/),
  });
});

test("an import against the order inside a chapter is refused", () => {
  expect(opens("server/know/accounts/find.ts", "../people/index.ts")[0]?.what).toMatch(
    /comes later \(know: accounts < people/,
  );
});

test("the platform opens no chapter, and nobody opens main", () => {
  expect(opens("server/platform/db/x.ts", "../../know/people/index.ts")).toHaveLength(1);
  expect(opens("server/desk/today/x.ts", "../../main/compose.ts")).toHaveLength(1);
});

test("a type counts like a value, a re-export and a lazy import like an import", () => {
  expect(
    refused({ "server/know/people/a.ts": 'import type { X } from "../../plan/promise/index.ts";\n' }),
  ).toHaveLength(1);
  expect(refused({ "server/know/people/a.ts": 'export { x } from "../../plan/promise/index.ts";\n' })).toHaveLength(1);
  expect(
    refused({ "server/know/people/a.ts": 'export const x = () => import("../../plan/promise/index.ts");\n' }),
  ).toHaveLength(1);
});

test("an inner file of another feature is refused", () => {
  expect(opens("server/plan/promise/gap.ts", "../../know/accounts/find.ts")).toEqual([
    {
      where: "server/plan/promise/gap.ts:1",
      what: "opens server/know/accounts/find.ts, an inner file of know/accounts",
      instead: "export what is needed from server/know/accounts/index.ts and import that",
    },
  ]);
});

test("main joins the parts of every feature and opens nothing else of it", () => {
  expect(opens("server/main/compose.ts", "../know/people/parts.ts")).toEqual([]);
  expect(opens("server/main/compose.ts", "../know/people/find.ts")).toHaveLength(1);
});

test("the web opens contracts of the server and nothing else of it", () => {
  expect(opens("web/desk/today/today.tsx", "../../../server/desk/today/contract.ts")).toEqual([]);
  expect(opens("web/desk/today/today.tsx", "../../../server/desk/today/index.ts")[0]?.instead).toContain("contract.ts");
  expect(opens("server/desk/today/x.ts", "../../../web/ui/date.ts")).toHaveLength(1);
});

test("the web keeps the order: ui, app, then chapters", () => {
  expect(opens("web/app/shell.tsx", "../ui/sparkline.tsx")).toEqual([]);
  expect(opens("web/ui/sparkline.tsx", "../app/session.ts")).toHaveLength(1);
  expect(opens("web/app/shell.tsx", "../desk/today/index.ts")).toHaveLength(1);
  expect(opens("web/app/router.tsx", "../desk/today/today.tsx")).toEqual([]);
});

test("a contract stays light enough for the browser", () => {
  expect(opens("server/know/people/contract.ts", "zod")).toEqual([]);
  expect(opens("server/know/people/contract.ts", "pg")[0]?.what).toContain("the package pg");
  expect(opens("server/know/people/contract.ts", "./find.ts")[0]?.what).toContain("the browser would read it too");
});

test("files that import each other are refused, types alone are not", () => {
  const ring = (kind: string) => ({
    "server/know/people/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
    "server/know/people/b.ts": `import ${kind}{ a } from "./a.ts";\nexport const b = () => 1 as unknown as typeof a;\n`,
  });
  expect(refused(ring(""))).toEqual([
    expect.objectContaining({
      what: expect.stringContaining("server/know/people/a.ts → server/know/people/b.ts → server/know/people/a.ts"),
    }),
  ]);
  expect(refused(ring("type "))).toEqual([]);
});

test("a folder the house doesn't know is refused", () => {
  expect(refused({ "server/know/gossip/index.ts": "" })[0]?.what).toBe("stands in no room of the house");
  expect(refused({ "server/lib/x.ts": "" })).toHaveLength(1);
});

test("the program opens no test", () => {
  expect(opens("server/know/people/a.ts", "./a.test.ts")[0]?.what).toContain("which is a test's");
});
