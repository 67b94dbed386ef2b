const drawing = (inner: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="#d9d6cd"/>${inner}</svg>`)}`;

/** What stands for a picture of another house: looking at a layout fetches nothing from elsewhere. */
const pictureElsewhere = drawing('<path d="M8 40l16-20 12 14 8-8 12 14z" fill="#a9a69b"/>');
const groundElsewhere = drawing("");

/** Pictures kept here are found on this very server, by whichever of its names it was opened. */
const hostedHere = /^https?:\/\/[^/]+(\/i\/[\w-]+)$/;

function pictureFor(src: string, otherwise: string): string {
  const here = hostedHere.exec(src)?.[1];
  if (here) return here;
  return src.startsWith("data:image/") ? src : otherwise;
}

/** HTML as the canvas may show it: no styles of its own (the rules of columns apart), and no address that would be fetched from elsewhere. */
export function safeForCanvas(html: string): { html: string; columns: string } {
  const columns: string[] = [];
  const bare = html
    .replace(/<style[^>]*>([\s\S]*?)<\/style>/g, (_all, css: string) => {
      if (css.includes(".mj-column-")) columns.push(css);
      return "";
    })
    .replace(/<link\b[^>]*>/g, "");
  return { html: withPictures(bare), columns: columns.join("\n") };
}

function withPictures(html: string): string {
  return html
    .replace(
      /(<(?:img|source|video|input)\b[^>]*?\ssrc=)(["'])(.*?)\2/gi,
      (_all, before: string, quote: string, src: string) =>
        src === "" ? `${before}${quote}${quote}` : `${before}${quote}${pictureFor(src, pictureElsewhere)}${quote}`,
    )
    .replace(/\ssrcset=(["']).*?\1/gi, "")
    .replace(
      /\sbackground=(["'])(.*?)\1/gi,
      (_all, quote: string, src: string) => ` background=${quote}${pictureFor(src, groundElsewhere)}${quote}`,
    )
    .replace(
      /url\((['"]?)([^)'"]*)\1\)/gi,
      (_all, quote: string, src: string) => `url(${quote}${pictureFor(src, groundElsewhere)}${quote})`,
    );
}
