interface Named {
  name: string | null;
  family_name: string | null;
  honorific: string | null;
}

/** How a letter in this language begins; by the honorific where it says enough, else by the whole name, so that nobody is addressed wrongly. */
const greetings: Record<
  string,
  { formal: (who: { honorific: string; family: string }) => string | undefined; plain: string; nobody: string }
> = {
  en: {
    formal: ({ honorific, family }) => `Dear ${honorific} ${family}`,
    plain: "Dear",
    nobody: "Dear Sir or Madam",
  },
  de: {
    formal: ({ honorific, family }) =>
      /^Frau\b/i.test(honorific)
        ? `Sehr geehrte ${honorific} ${family}`
        : /^Herrn?\b/i.test(honorific)
          ? `Sehr geehrter ${honorific.replace(/^Herrn/i, "Herr")} ${family}`
          : undefined,
    plain: "Guten Tag",
    nobody: "Sehr geehrte Damen und Herren",
  },
  fr: {
    formal: ({ honorific }) =>
      /^(madame|mme)\b/i.test(honorific) ? "Madame" : /^(monsieur|m\.)/i.test(honorific) ? "Monsieur" : undefined,
    plain: "Bonjour",
    nobody: "Madame, Monsieur",
  },
  es: {
    formal: ({ honorific, family }) =>
      /^(sra|señora|doña)/i.test(honorific)
        ? `Estimada ${honorific} ${family}`
        : /^(sr|señor|don)/i.test(honorific)
          ? `Estimado ${honorific} ${family}`
          : undefined,
    plain: "Buenos días,",
    nobody: "Estimados señores",
  },
  it: {
    formal: ({ honorific, family }) =>
      /^(sig\.?ra|signora|dott\.?ssa)/i.test(honorific)
        ? `Gentile ${honorific} ${family}`
        : /^(sig|signor|dott)/i.test(honorific)
          ? `Gentile ${honorific} ${family}`
          : undefined,
    plain: "Buongiorno",
    nobody: "Spettabile Ditta",
  },
  nl: {
    formal: ({ honorific, family }) =>
      /^(mevr|mevrouw)/i.test(honorific)
        ? `Geachte mevrouw ${family}`
        : /^(dhr|de heer|meneer)/i.test(honorific)
          ? `Geachte heer ${family}`
          : undefined,
    plain: "Beste",
    nobody: "Geachte dames en heren",
  },
};

/** "Sehr geehrte Frau Muster", "Dear Dr Hill", "Guten Tag Alex Muster", "Dear Sir or Madam"; without the comma after it. */
export function salutation(who: Named, language: string): string {
  const greeting = greetings[language.slice(0, 2).toLowerCase()] ?? (greetings["en"] as (typeof greetings)[string]);
  const { name, family_name: family, honorific } = who;
  if (!name && !family) return greeting.nobody;
  const formal = honorific && family ? greeting.formal({ honorific: honorific.trim(), family }) : undefined;
  return formal ?? `${greeting.plain} ${name ?? family}`;
}
