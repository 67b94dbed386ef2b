import { expect, test } from "vitest";
import type { Fault } from "../../platform/errors/index.ts";
import { readScript } from "./script.ts";

const script = `# Opening
{{ salutation }}, this is {{ sender.name }}.
{% if last_order.on %}How is {{ last_order.product }}?{% endif %}
> All well -> Reason
> Not now => call-back

# Reason
Because.
> Thanks => reached
> back to the start -> opening
`;
const faultsOf = (text: string): { path: string; given: string; expected: string }[] => {
  try {
    readScript(text);
  } catch (error) {
    return (error as Fault).detail["faults"] as never;
  }
  return [];
};

test("a script is steps, what is said in them, and where each answer leads", () => {
  const steps = readScript(script);
  expect(steps.map((step) => [step.name, step.answers])).toEqual([
    [
      "Opening",
      [
        { label: "All well", to: 1, outcome: null },
        { label: "Not now", to: null, outcome: "call-back" },
      ],
    ],
    [
      "Reason",
      [
        { label: "Thanks", to: null, outcome: "reached" },
        { label: "back to the start", to: 0, outcome: null },
      ],
    ],
  ]);
  expect(steps[0]?.says).toContain("How is");
});

test("all that is wrong is told at once, each with its line", () => {
  const faults = faultsOf("# A\nHello {{ person.nick }}\n> x -> Nowhere\n> y => perhaps\n# a\nHi\n");
  expect(faults.map((one) => [one.path, one.given])).toEqual([
    ["words, line 5", "a"],
    ["words, line 2", "{{ person.nick }}"],
    ["words, line 3", "Nowhere"],
    ["words, line 4", "perhaps"],
  ]);
  expect(faultsOf("\n").map((one) => one.expected)).toEqual(["at least one step that begins with #"]);
});

test("words before the first heading are a step without a name", () => {
  expect(readScript("Just say hello.").map((step) => [step.name, step.says.trim()])).toEqual([["", "Just say hello."]]);
});
