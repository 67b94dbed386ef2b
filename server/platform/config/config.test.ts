import path from "node:path";
import { expect, test } from "vitest";
import { describeSettings, loadConfig, settings } from "./index.ts";

test("without any variable everything has a value that works", () => {
  expect(loadConfig({}, {})).toEqual({
    dataDir: path.resolve("data"),
    databaseUrl: undefined,
    port: 3000,
    host: "127.0.0.1",
    drop: null,
    url: "http://localhost:3000",
    trustedProxies: [],
    logLevel: "info",
  });
});

test("what is given on the command line wins over the environment", () => {
  const config = loadConfig({ data: "/tmp/given", port: 4001 }, { TILTH_DATA: "/tmp/environment", PORT: "4002" });
  expect(config).toMatchObject({ dataDir: "/tmp/given", port: 4001, url: "http://localhost:4001" });
});

test("an empty variable is one that was not given", () => {
  expect(loadConfig({}, { PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test("every fault is reported at once, with the variable and what it should be", () => {
  const wrong = {
    PORT: "70000",
    LOG_LEVEL: "loud",
    TILTH_URL: "tilth.example",
    TILTH_TRUSTED_PROXIES: "10.0.0.0/8, proxy",
  };
  let said = "";
  try {
    loadConfig({}, wrong);
  } catch (error) {
    said = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(said).toContain(name);
  expect(said).toContain("fatal, error, warn");
});

test("an address for users loses its last slash, and proxies become a list", () => {
  const config = loadConfig({}, { TILTH_URL: "https://tilth.example/", TILTH_TRUSTED_PROXIES: "10.0.0.1, fd00::/8" });
  expect(config).toMatchObject({ url: "https://tilth.example", trustedProxies: ["10.0.0.1", "fd00::/8"] });
});

test("a password in DATABASE_URL is never shown, also when the rest is wrong", () => {
  for (const url of ["postgres://ada:s3same@db/tilth", "mysql://ada:s3same@db/tilth", "s3same"]) {
    expect(JSON.stringify(describeSettings({ DATABASE_URL: url }))).not.toContain("s3same");
  }
});

test("every setting says what it means and what holds when it is not given", () => {
  const shown = describeSettings({});
  expect(shown.map((setting) => setting.name)).toEqual(Object.keys(settings));
  for (const setting of shown) {
    expect(setting.meaning).not.toBe("");
    expect(setting.default).not.toBe("");
  }
});

test("mail for drop addresses is taken on loopback once a port is named", () => {
  expect(loadConfig({}, { TILTH_DROP_PORT: "2525" }).drop).toEqual({ host: "127.0.0.1", port: 2525 });
  expect(() => loadConfig({}, { TILTH_DROP_PORT: "70000" })).toThrow(/TILTH_DROP_PORT/);
});
