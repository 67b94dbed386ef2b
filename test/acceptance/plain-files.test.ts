import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { useProgram } from "../program.ts";

/** The engines on plain files, as somebody runs them who has no workspace: what they print, and nothing else on stdout. */
const program = useProgram();
const at = (name: string): string => join(program.dataDir, name);

const given = ["Nadia", "Tom", "Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hal", "Ida", "Jon"];
const family = ["Okafor", "Ashby", "Osei", "Birke", "Castell", "Dorn", "Ernst", "Farrow", "Greene", "Hollis"];
const people = Array.from({ length: 120 }, (_, n) => {
  const [first, last] = [given[n % given.length] as string, family[Math.floor(n / given.length)] as string];
  const born = `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`;
  return { first, last, email: `${first}.${last}${n}@firm${n}.example`.toLowerCase(), born };
});
const head = "id,given name,family name,email,birthday";
const lines = (ids: (n: number) => string): string[] =>
  people.map(({ first, last, email, born }, n) => `${ids(n)},${first},${last},${email},${born}`);

interface MatchAnswer {
  records: number;
  pairs: number;
  clusters: number;
  largest: number;
  seconds: number;
  detail: Record<string, unknown>;
}
const rows = (file: string): Record<string, string>[] => parse(readFileSync(at(file), "utf8"), { columns: true });

test("tilth match tells who stands in a file twice: one document on stdout, a line for each row and each pair in files", async () => {
  const doubles = people
    .slice(0, 12)
    .map(({ first, last, email, born }, n) => `D${n},${first},${last.slice(0, -1)},${email},${born}`);
  writeFileSync(at("people.csv"), `${[head, ...lines((n) => `P${n}`), ...doubles].join("\n")}\n`);
  const wish = ["match", at("people.csv"), "--id", "id", "--kind", "people"];
  const answer = await program.json<MatchAnswer>(...wish, "--out", at("out.csv"), "--pairs-out", at("pairs.csv"));
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining(["records", "pairs", "clusters", "largest", "seconds", "detail"]),
  );
  // What it says is what it writes; how well it finds is measured on published sets.
  expect(answer.records).toBe(132);
  const clusters = rows("out.csv");
  expect(Object.keys(clusters[0] as object)).toEqual(["record", "file", "cluster", "probability"]);
  expect(clusters).toHaveLength(132);
  const sizes = [...Map.groupBy(clusters, (row) => row["cluster"]).values()].map((members) => members.length);
  expect([answer.clusters, answer.largest]).toEqual([sizes.length, Math.max(...sizes)]);
  const of = (record: string) => clusters.find((row) => row["record"] === record)?.["cluster"];
  for (let n = 0; n < 12; n++) expect(of(`D${n}`)).toBe(of(`P${n}`));
  const pairs = rows("pairs.csv");
  expect(Object.keys(pairs[0] as object)).toEqual(["a", "b", "probability", "weights"]);
  expect(JSON.parse(pairs[0]?.["weights"] as string)).toBeTruthy();
  const asked = new Set(
    pairs.filter((row) => Number(row["probability"]) >= 0.5).map((row) => [row["a"], row["b"]].toSorted().join(" ")),
  );
  for (let n = 0; n < 12; n++) expect(asked).toContain(`D${n} P${n}`);
});

test("two files whose rows have the same ids are linked, and the answer tells the files apart", async () => {
  writeFileSync(at("one.csv"), `${[head, ...lines((n) => `${n}`)].join("\n")}\n`);
  writeFileSync(at("two.csv"), `${[head, ...lines((n) => `${(n + 7) % 120}`)].join("\n")}\n`);
  const answer = await program.json<MatchAnswer>(
    "match",
    at("one.csv"),
    at("two.csv"),
    "--id",
    "id",
    "--out",
    at("linked.csv"),
  );
  expect(answer).toMatchObject({ records: 240, clusters: 120, largest: 2 });
  const linked = rows("linked.csv");
  const files = [...new Set(linked.map((row) => row["file"]))];
  expect(files).toHaveLength(2);
  const of = (file: string | undefined, record: number) =>
    linked.find((row) => row["file"] === file && row["record"] === String(record))?.["cluster"];
  for (let n = 0; n < 120; n++) expect(of(files[0], n)).toBe(of(files[1], (n + 7) % 120));
});

test("what cannot be matched ends with 1 and a sentence on stderr", async () => {
  const { code, stdout, stderr } = await program.run("match", at("people.csv"), "--id", "nothing", "--json");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/nothing/);
});

test("tilth sample says how many to check, and what those checked say of all", async () => {
  const size = await program.json("sample", "--population", "91", "--margin", ".05", "--confidence", ".95");
  expect(size).toMatchObject({ size: 74 });
  const range = await program.json("sample", "--population", "91", "--checked", "74", "--wrong", "10");
  expect(range).toMatchObject({ low: 10, high: 16, rate: 10 / 74 });
});
