/**
 * The layout that comes with Tilth: a business letter after DIN 5008, and the model for layouts of one's own. It reads `letters.json` and `codes.bin` (a square of grey
 * bytes for each letter). What varies comes from there and is never read as typst.
 */
export const standardLayout = `#let post = json("letters.json")
#let codes = read("codes.bin", encoding: none)
#let window = post.window
#let mm(value) = value * 1mm
#let margin = (left: 25mm, right: 20mm, top: 27mm, bottom: 22mm)
#let quiet = rgb("#444444")

#set document(title: post.name, date: none)
#set page(
  paper: window.paper,
  margin: margin,
  footer: align(center, text(size: 8pt, fill: quiet, post.sender.foot)),
)
#set text(font: "Libertinus Serif", size: 11pt, lang: post.language)
#set par(justify: false, spacing: 0.9em)

// On the sheet itself, whatever the margins are.
#let at(x, y, body) = place(top + left, dx: x - margin.left, dy: y - margin.top, body)

#let code(index) = {
  let size = post.code_size
  let bytes-each = size * size
  image(
    codes.slice(index * bytes-each, (index + 1) * bytes-each),
    width: 11mm,
    height: 11mm,
    scaling: "pixelated",
    format: (encoding: "luma8", width: size, height: size),
  )
}

#let address(letter, index) = {
  let inner = mm(window.width - 2 * window.slip)
  at(mm(window.left + window.slip), mm(window.top + window.slip), block(width: inner, height: mm(window.height - 2 * window.slip), {
    block(width: inner, below: 2.6mm, underline(text(size: post.sender.size * 1pt, post.sender.line)))
    grid(
      columns: (1fr, 13mm),
      {
        stack(spacing: 1.6mm, ..letter.lines.map(line => text(size: line.size * 1pt, line.text)))
      },
      align(right, { code(index); v(0.8mm, weak: true); text(size: 5pt, font: "DejaVu Sans Mono", letter.code) }),
    )
  }))
}

#let marks = {
  for fold in window.folds { at(4mm, mm(fold), line(length: 4mm, stroke: 0.3pt + quiet)) }
}

#let run(piece) = {
  let words = [#piece.text]
  if piece.bold { words = strong(words) }
  if piece.italic { words = emph(words) }
  words
}
#let runs(pieces) = for piece in pieces { run(piece) }
#let lines(all) = all.map(runs).join(linebreak())

#for (index, letter) in post.letters.enumerate() {
  if index > 0 { if post.duplex { pagebreak(to: "odd") } else { pagebreak() } }
  marks
  at(25mm, 16mm, text(size: 14pt, weight: "bold", post.sender.name))
  address(letter, index)
  v(mm(window.words_top) - margin.top - 7mm)
  align(right, letter.date)
  v(2mm)
  if letter.subject != "" { block(below: 1.6em, strong(letter.subject)) }
  for part in letter.parts {
    if part.list { list(..part.lines.map(runs)) } else { par(lines(part.lines)) }
  }
  if post.enclosures.len() > 0 {
    v(1.2em)
    block(breakable: false, { strong(post.enclosures_word); linebreak(); post.enclosures.join(linebreak()) })
  }
}
`;
