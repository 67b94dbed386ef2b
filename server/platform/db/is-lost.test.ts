import { expect, test } from "vitest";
import { asFault, isLost } from "./index.ts";

test.each(["ECONNREFUSED", "ECONNRESET", "EPIPE", "57P01", "57P02"])(
  "%s, wherever in a statement it is met, is told as a database that can't be reached",
  (code) => {
    const error = Object.assign(new Error("write or read"), { code });
    expect(isLost(error)).toBe(true);
    expect(asFault(error)).toMatchObject({ code: "database_unreachable" });
  },
);

test("a refusal of the database itself is no lost connection", () => {
  const error = Object.assign(new Error("duplicate key value violates unique constraint"), { code: "23505" });
  expect(isLost(error)).toBe(false);
  expect(asFault(error)).toBe(error);
});

test("a file that is not there says nothing of the database, its socket does", () => {
  const missing = (syscall: string) => Object.assign(new Error("no such file"), { code: "ENOENT", syscall });
  expect([isLost(missing("open")), isLost(missing("connect"))]).toEqual([false, true]);
});
