import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace, newId } from "../db/index.ts";
import { keepSecrets, readSecrets, secretsShown } from "./keep-secrets.ts";
import { rotateKeys } from "./rotate-keys.ts";

const database = useDatabase();

test("a password is sealed in the database, opens with the key in the data folder only, and moves to a new key", async () => {
  const ctx = await database.workspace();
  const owner = { kind: "source", id: newId() };
  await inWorkspace(ctx, (tx) => keepSecrets(tx, owner, { password: "correct horse", user: "anna" }));
  expect(await inWorkspace(ctx, (tx) => readSecrets(tx, owner))).toEqual({ password: "correct horse", user: "anna" });
  const [dump] = await database.asAdmin<{ all: string }>(
    "select string_agg(s::text, ' ') as all from sealed_secrets s",
  );
  expect(dump?.all).not.toContain("correct horse");
  expect(dump?.all).not.toContain(Buffer.from("correct horse").toString("hex"));

  const file = join(database.dataDir, "secrets", "sealing");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = readFileSync(file, "utf8");
  expect(await rotateKeys({ db: database.db, dataDir: database.dataDir })).toEqual({ resealed: 2 });
  expect(readFileSync(file, "utf8")).not.toContain(first.trim());
  expect(await inWorkspace(ctx, (tx) => readSecrets(tx, owner))).toMatchObject({ password: "correct horse" });

  // A restored backup has the bytes and not the key.
  renameSync(file, `${file}.away`);
  expect(await inWorkspace(ctx, (tx) => secretsShown(tx, "source", [owner.id]))).toEqual(
    new Map([
      [
        owner.id,
        [
          { name: "password", opens: false },
          { name: "user", opens: false },
        ],
      ],
    ]),
  );
  await expect(inWorkspace(ctx, (tx) => readSecrets(tx, owner))).rejects.toMatchObject({ code: "sealing_key_missing" });
  renameSync(`${file}.away`, file);
});

test("a sealed password put in another place does not open, and null forgets it", async () => {
  const ctx = await database.workspace();
  const [mine, other] = [
    { kind: "source", id: newId() },
    { kind: "source", id: newId() },
  ] as const;
  await inWorkspace(ctx, (tx) => keepSecrets(tx, mine, { password: "correct horse" }));
  await database.asAdmin("update sealed_secrets s set owner_id = $2 where s.owner_id = $1", [mine.id, other.id]);
  await expect(inWorkspace(ctx, (tx) => readSecrets(tx, other))).rejects.toMatchObject({ code: "secret_damaged" });
  await inWorkspace(ctx, (tx) => keepSecrets(tx, other, { password: null }));
  expect(await inWorkspace(ctx, (tx) => readSecrets(tx, other))).toEqual({});
});
