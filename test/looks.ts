import type { Page } from "playwright-core";

/** What can be judged of a page as it stands on the screen, one line each; nothing to find gives []. */

/** Text of the page, or within this element, that the window or a frame around it cuts off, unless it can be scrolled to or ends in dots. */
export function cutTexts(page: Page, within = "body"): Promise<string[]> {
  return page.evaluate((within) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    const walker = document.createTreeWalker(document.querySelector(within) ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      if (!node.textContent?.trim() || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || element.closest(".tilth-skip")) continue;
      if (isCut(element, text)) found.push(`“${node.textContent.trim().slice(0, 40)}” is cut off`);
    }
    return found;

    function isCut(from: HTMLElement, text: DOMRect): boolean {
      for (let frame: HTMLElement | null = from; frame; frame = frame.parentElement) {
        const style = getComputedStyle(frame);
        const box = frame.getBoundingClientRect();
        // Words for screen readers only are one point wide.
        if (box.width <= 1 || style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return false;
        if (/auto|scroll/.test(style.overflowX)) return false;
        if (/hidden|clip/.test(style.overflowX) && (text.right > box.right + 2 || text.left < box.left - 2))
          return true;
        if (style.position === "fixed") break;
      }
      return text.right > window.innerWidth + 1 || text.left < -1;
    }
  }, within);
}

/** Half as wide and high as a usual window is what 200 % zoom leaves of it. */
const narrow = { "at 200 % zoom": { width: 720, height: 450 }, "on a phone": { width: 390, height: 844 } };

/** The same where there is less room; the window is as wide as before afterwards. */
export async function cutWhenNarrow(page: Page, within?: string): Promise<string[]> {
  const whole = page.viewportSize();
  const found: string[] = [];
  for (const [name, size] of Object.entries(narrow)) {
    await page.setViewportSize(size);
    await settled(page);
    found.push(...(await cutTexts(page, within)).map((one) => `${name}: ${one}`));
  }
  if (whole) await page.setViewportSize(whole);
  return found;
}

/** What hears of another size draws anew in the next frames. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );
}

/** All that is read on the page or told by it: texts, names, titles, hints. */
export function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const say = (text: string | null | undefined): void => {
      const trimmed = text?.replaceAll(/\s+/g, " ").trim();
      if (trimmed) words.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility()) say(node.textContent);
    for (const element of document.querySelectorAll("body *"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) say(element.getAttribute(name));
    // What is chosen in a list stands in a field that can't be written in.
    for (const field of document.querySelectorAll<HTMLInputElement>("input[aria-haspopup]")) say(field.value);
    say(document.title);
    return [...words];
  });
}

/** What moves at this moment. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => one.playState === "running" && Number(one.effect?.getComputedTiming().activeDuration) > 20)
      .map((one) => {
        const target = (one.effect as KeyframeEffect | null)?.target;
        return `${(one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty} of ${target?.className ?? ""}`;
      }),
  );
}

/** Pictures in light and dark for whoever wants to look: TILTH_LOOK=folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["TILTH_LOOK"];
  if (!folder) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
}
