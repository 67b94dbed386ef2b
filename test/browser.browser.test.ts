import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "./browser.ts";

const browser = useBrowser();

test("a page opens in Chromium", async () => {
  const page = await browser.page();
  await page.setContent("<!doctype html><html lang=en><title>Field</title><main><h1>Hedge</h1></main></html>");
  expect(await page.title()).toBe("Field");
  expect(await page.getByRole("heading").textContent()).toBe("Hedge");
});

test("axe sees a picture without words and a page in order", async () => {
  const page = await browser.page();
  await page.setContent(
    "<!doctype html><html lang=en><title>Field</title><main><h1>Hedge</h1><img src='data:,'></main></html>",
  );
  expect(await axeFindings(page)).toEqual([expect.stringContaining("image-alt")]);
  await page.locator("img").evaluate((image) => image.setAttribute("alt", "A hedge"));
  expect(await axeFindings(page)).toEqual([]);
});
