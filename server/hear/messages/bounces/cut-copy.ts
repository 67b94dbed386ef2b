// Behind one of these the message that came back begins.
const copyBegins =
  /^\W*(below this line is a copy|this is a copy of (the|your) message|(included|below) is a copy of the (original )?message|-* ?original message ?(follows|-|\.|$)|the (header|original message|header of the original message)s? .{0,30}(follow|is following)|message headers? follow|original message headers?|unsent message (below|follows)|returned message|original mail info|original message (follows|header)|original headers?:|en-t[eê]tes de message|urspr[uü]ngliche (nachricht|nachrichten?kopf)|the following text was generated during|message text follows|your original message|copy of (the )?message|header of the original|-+ ?message header|\*+ returned mail|encabezados de mensajes? originales|intestazioni .{0,20}original|original mail follows|以下は.{0,10}(元|原)|returned mail follows|-+ ?beginning of (the )?(original|returned) message)/i;
const headerLine =
  /^(received|return-path|message-id|x-[\w-]+|dkim-signature|mime-version|content-type|delivered-to|envelope-to):/i;

/** What the report itself says, and what of the returned message stands in the same text. */
export function cutCopy(text: string): { report: string; copy: string } {
  const lines = text.split("\n");
  const at = lines.findIndex(
    (line, index) =>
      (copyBegins.test(line.trim()) && !/generated during/i.test(line)) ||
      // A block of headers that nobody announced.
      (/^(received|return-path):/i.test(line) &&
        lines.slice(index + 1, index + 14).some((next) => headerLine.test(next))),
  );
  if (at < 0) return { report: text, copy: "" };
  return { report: lines.slice(0, at).join("\n"), copy: lines.slice(at).join("\n") };
}
