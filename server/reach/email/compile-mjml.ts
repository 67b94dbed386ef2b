import { Fault } from "../../platform/errors/index.ts";

type Compile = (mjml: string, options: object) => { html: string; errors: { formattedMessage: string }[] };

/** HTML that mail programs show as it was meant, made of MJML; its Liquid is left as it is. What can't be read is told with its line. */
export async function compileMjml(mjml: string): Promise<string> {
  const compile = await compiler();
  try {
    // MJML would have each reader fetch its standard font from a foreign host; who wants one names it (mj-font).
    const { html, errors } = compile(mjml, { validationLevel: "soft", minify: false, keepComments: false, fonts: {} });
    const [first] = errors;
    if (first) throw new Fault("mjml_broken", { why: first.formattedMessage.slice(0, 300) });
    return html;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("mjml_broken", { why: (error as Error).message.slice(0, 300) }, error);
  }
}

let loading: Promise<Compile> | undefined;

/** Read when it is first asked for: it is large. */
function compiler(): Promise<Compile> {
  loading ??= load();
  return loading;
}

/** The bundle was made for pages and hangs itself onto a window, which is only there while it is read. */
async function load(): Promise<Compile> {
  const house = globalThis as { window?: unknown };
  const had = Object.hasOwn(house, "window");
  if (!had) house.window = {};
  try {
    const read = (await import("mjml-browser")) as unknown as { default: Compile | { default: Compile } };
    return typeof read.default === "function" ? read.default : read.default.default;
  } finally {
    if (!had) delete house.window;
  }
}
