import type { PageLanguage } from "./words.ts";

/** What was written by people or sent by anybody never becomes markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The colours and letters of the program itself (web/app/theme), in both schemes, without a script. */
const style = `:root{color-scheme:light dark;--body:#fbfaf7;--panel:#fff;--line:#e4e1d9;--ink:#1f1e1b;--quiet:#5d5a52;--leaf:#2c6a4c;--leaf-over:#255b41;--kept:#245a40;--chosen:#e3efe7}
@media(prefers-color-scheme:dark){:root{--body:#151714;--panel:#1c1f1b;--line:#33372f;--ink:#e6e7e1;--quiet:#a9ab9f;--kept:#8ccaa5;--chosen:#24352b}}
*{box-sizing:border-box}
body{margin:0;background:var(--body);color:var(--ink);font:14px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
main{max-width:34rem;margin:0 auto;padding:24px 16px 48px}
h1{font-size:22px;font-weight:650;line-height:1.3;margin:0 0 4px}
h2{font-size:17px;font-weight:650;margin:0 0 8px}
p{margin:0 0 12px;overflow-wrap:anywhere}
.quiet{color:var(--quiet)}
section{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:16px;margin:16px 0}
fieldset{border:0;padding:0;margin:0 0 18px;min-width:0}
legend{font-weight:600;padding:0;margin-bottom:4px}
label{display:flex;gap:10px;align-items:flex-start;padding:6px 0;min-height:36px;overflow-wrap:anywhere}
label.above{display:block;font-weight:600;padding:0 0 4px;min-height:0}
input[type=checkbox],input[type=radio]{width:18px;height:18px;margin:2px 0 0;flex:none;accent-color:var(--leaf)}
input[type=date],select{font:inherit;color:inherit;background:var(--body);border:1px solid var(--quiet);border-radius:4px;padding:7px 10px;min-height:36px;max-width:100%}
button{font:inherit;font-weight:600;color:#fff;background:var(--leaf);border:0;border-radius:4px;padding:9px 18px;min-height:40px;cursor:pointer;max-width:100%;overflow-wrap:anywhere}
button:hover{background:var(--leaf-over)}
button.second{color:var(--ink);background:transparent;border:1px solid var(--quiet)}
button.second:hover{background:var(--chosen)}
:focus-visible{outline:2px solid #4f9c72;outline-offset:2px}
form+form{margin-top:10px}
.said{background:var(--chosen);border-color:var(--kept);color:var(--kept);font-weight:600}
.said p{margin:0}
nav{margin-top:20px;display:flex;gap:16px;flex-wrap:wrap}
a{color:var(--kept)}`;

/** A whole page. `body` is markup made of escaped parts. */
export function frame(language: PageLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export const said = (sentence: string): string =>
  `<section class="said" role="status"><p>${escaped(sentence)}</p></section>`;
