import { expect, test } from "vitest";
import { faults, faultRefusals } from "./faults.ts";
import { treeOf } from "./tree.ts";

const registry =
  'export const kinds = { too_late: { status: 409, title: "It is {hours} too late.", help: "Come earlier." } };\n';
const raising = 'throw new Fault("too_late");\n';
const inOrder = {
  "server/know/people/faults.ts": registry,
  "server/know/people/come.ts": raising,
  "docs/errors/too_late.md": "# too_late\n",
};
const refused = (changed: Record<string, string>) => faultRefusals(treeOf({ ...inOrder, ...changed }));

test("a fault that is registered, raised and explained is fine", () => expect(refused({})).toEqual([]));

test("a code that is not registered is refused where it is raised", () => {
  expect(refused({ "server/know/people/go.ts": '\nthrow new Fault("too_early");\n' })).toEqual([
    {
      where: "server/know/people/go.ts:2",
      what: expect.stringContaining('unregistered fault "too_early"'),
      instead: expect.stringContaining("faults.ts"),
    },
  ]);
});

test("each arm of a choice is a code", () => {
  expect(refused({ "server/know/people/go.ts": 'throw new Fault(x ? "too_late" : "too_soon");' })).toHaveLength(1);
});

test("a code that is not written where it is raised is refused", () => {
  expect(refused({ "server/know/people/go.ts": "throw new Fault(code);" })[0]?.what).toContain("not written here");
});

test("a registered fault without a page, and one that nothing raises, are refused", () => {
  const { "docs/errors/too_late.md": _page, ...withoutPage } = inOrder;
  expect(faultRefusals(treeOf(withoutPage))[0]?.what).toBe('the fault "too_late" has no page');
  expect(refused({ "server/know/people/come.ts": "" })[0]?.what).toBe('nothing raises the fault "too_late"');
});

test("a page without a fault is refused", () => {
  expect(refused({ "docs/errors/gone.md": "# gone\n", "docs/errors/README.md": "" })).toEqual([
    expect.objectContaining({ where: "docs/errors/gone.md" }),
  ]);
});

test("a missing page begins with the registry's words", async () => {
  const tree = treeOf({ "server/know/people/faults.ts": registry, "server/know/people/come.ts": raising });
  expect(await faults.run({ tree, write: true, fix: false })).toEqual([]);
  expect(tree.read("docs/errors/too_late.md")).toBe(
    "# too_late\n\nIt is *hours* too late. (HTTP 409)\n\n## What to do\n\nCome earlier.\n",
  );
});
