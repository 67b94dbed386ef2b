import ICAL from "ical.js";

/** How far ahead a holiday that comes every year is written down. */
const years = 3;

/** The whole days of a calendar file (RFC 5545) from today on, those that come again included. Throws where it is no calendar. */
export function holidaysOf(text: string, today: string): { day: string; name: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const until = `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
  const found = new Map<string, { day: string; name: string }>();
  for (const part of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(part);
    const name = event.summary?.trim();
    if (!name || !event.startDate?.isDate) continue;
    const begins = event.iterator();
    for (let begin = begins.next(); begin && begin.toString() < until; begin = begins.next()) {
      // The end of a whole day is the next one's beginning.
      const end = begin.clone();
      end.addDuration(event.duration);
      for (const day = begin.clone(); day.compare(end) < 0 || day.compare(begin) === 0; day.adjust(1, 0, 0, 0)) {
        const written = day.toString();
        if (written >= today && written < until) found.set(`${written} ${name}`, { day: written, name });
        if (found.size > 5000) return [...found.values()];
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
