import { addDays, type Day } from "../../platform/clock/index.ts";
import { type Evidence, usualConfidence } from "./evidence.ts";

/** Who told of something: a source, or people (null). */
export interface Teller {
  source: string;
  name: string;
  /** It came as address-book cards. */
  cards: boolean;
}

export interface Spell {
  id: string;
  account_id: string;
  /** A household is where somebody lives, beside any job. */
  household: boolean;
  started_on: Day | null;
  ended_on: Day | null;
  created_at: string;
  evidence: string;
  end_evidence: string | null;
  end_confidence_percent: number | null;
  begun_by: Teller | null;
  ended_by: Teller | null;
  /** The source that told of it has a row that says so today. */
  still_told: boolean;
}

export interface KnownMove {
  id: string;
  from_employment_id: string;
  to_employment_id: string | null;
  moved_on: Day;
}

export interface KnownQuestion {
  id: string;
  employment_id: string;
  against_employment_id: string;
  answer: "moved" | "both" | "wrong" | null;
}

/** All that is known of where one person works and worked. */
export interface Life {
  person_id: string;
  spells: Spell[];
  moves: KnownMove[];
  questions: KnownQuestion[];
}

export interface FoundMove {
  person_id: string;
  from: Spell;
  to: Spell | null;
  /** The old spell still runs and ends with the move. */
  ends: boolean;
  moved_on: Day;
  evidence: string;
  told_by: string | null;
  confidence_percent: number;
}

export interface FoundQuestion {
  person_id: string;
  claim: Spell;
  against: Spell;
  evidence: Evidence;
  confidence_percent: number;
  /** Answered already by the move that was found with it. */
  answer: "moved" | null;
}

/** What follows from a life for the moves and questions that are written of it. */
export interface Verdict {
  moves: FoundMove[];
  /** Moves whose destination is known by now, or no longer is. */
  arrivals: { move: KnownMove; to: Spell | null }[];
  /** Moves whose spell never ended after all. */
  retracted: KnownMove[];
  questions: FoundQuestion[];
  /** Asked again: the answer was taken back. */
  reopened: KnownQuestion[];
  /** Open questions that the facts have settled. */
  settled: KnownQuestion[];
}

/** An end longer ago is history that somebody brings in, nothing to act on. */
const recentDays = 90;
/** A job that began this long before or after the other one ended is another story. */
const changeOverDays = 180;

/**
 * What is a move, what is a question, what is neither:
 *  - a spell that ended lately is a move, to the employer that came after it, or to where nobody knows yet;
 *  - a source that told of one employer and now tells of another one instead is a move;
 *  - a source that contradicts what people or another source said, or people who contradict a source, is a question;
 *  - two employers told by the same teller are two jobs;
 *  - a household is nobody's employer: living there contradicts no job, and moving out of it is no move.
 */
export function judgeLife(all: Life, today: Day): Verdict {
  const life = { ...all, ...outsideHouseholds(all) };
  const verdict: Verdict = { moves: [], arrivals: [], retracted: [], questions: [], reopened: [], settled: [] };
  const byId = new Map(life.spells.map((spell) => [spell.id, spell]));
  const moves = life.moves.filter((move) => {
    if (hasEnded(byId.get(move.from_employment_id))) return true;
    verdict.retracted.push(move);
    return false;
  });
  const reached = new Set(moves.map((move) => move.to_employment_id).filter((id) => id !== null && byId.has(id)));
  judgeArrivals(life, moves, byId, reached, verdict);
  judgeEnds(life, moves, reached, today, verdict);
  judgePairs(life, byId, today, verdict);
  return verdict;
}

/** What somebody told of a household by hand stands as it was told. */
function outsideHouseholds({ spells, moves }: Life): Pick<Life, "spells" | "moves"> {
  const homes = new Set(spells.filter((spell) => spell.household).map((spell) => spell.id));
  return {
    spells: spells.filter((spell) => !homes.has(spell.id)),
    moves: moves.filter((move) => !homes.has(move.from_employment_id) && !homes.has(move.to_employment_id ?? "")),
  };
}

const hasEnded = (spell: Spell | undefined): boolean => spell !== undefined && spell.ended_on !== null;

function judgeArrivals(
  life: Life,
  moves: KnownMove[],
  byId: Map<string, Spell>,
  reached: Set<string | null>,
  verdict: Verdict,
): void {
  for (const move of moves) {
    if (move.to_employment_id !== null && byId.has(move.to_employment_id)) continue;
    const from = byId.get(move.from_employment_id) as Spell;
    const to = destination(life, from, reached);
    if (to) reached.add(to.id);
    if ((to?.id ?? null) !== move.to_employment_id) verdict.arrivals.push({ move, to });
  }
}

function judgeEnds(life: Life, moves: KnownMove[], reached: Set<string | null>, today: Day, verdict: Verdict): void {
  const told = new Set(moves.map((move) => move.from_employment_id));
  for (const from of life.spells) {
    if (from.ended_on === null || told.has(from.id) || from.ended_on < addDays(today, -recentDays)) continue;
    // Another spell there is another title, not a move.
    if (life.spells.some((other) => other.account_id === from.account_id && other.ended_on === null)) continue;
    const to = destination(life, from, reached);
    if (to) reached.add(to.id);
    const card = to && ofCard(to) ? to.evidence : null;
    const evidence = from.end_evidence ?? (from.ended_by ? "import" : card ? "vcard-change" : "manual");
    verdict.moves.push({
      person_id: life.person_id,
      from,
      to,
      ends: false,
      moved_on: from.ended_on,
      evidence,
      told_by: from.ended_by?.name ?? card,
      confidence_percent: from.end_confidence_percent ?? usualConfidence(evidence),
    });
  }
}

/** A card that names another firm ends one spell and begins the other; the beginning says which device it came from. */
const ofCard = (spell: Spell): boolean => /^vcard\b/i.test(spell.evidence);

/** The employer that came after: known later than the old one, begun around its end. The latest of several. */
function destination(life: Life, from: Spell, reached: Set<string | null>): Spell | null {
  const ended = from.ended_on as Day;
  const candidates = life.spells.filter(
    (spell) =>
      spell.account_id !== from.account_id &&
      spell.ended_on === null &&
      !reached.has(spell.id) &&
      spell.created_at > from.created_at &&
      (spell.started_on === null ||
        (spell.started_on >= addDays(ended, -changeOverDays) && spell.started_on <= addDays(ended, changeOverDays))),
  );
  return (
    candidates.toSorted((a, b) => a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id)).at(-1) ?? null
  );
}

function judgePairs(life: Life, byId: Map<string, Spell>, today: Day, verdict: Verdict): void {
  const asked = new Map(
    life.questions.map((question) => [pair(question.employment_id, question.against_employment_id), question]),
  );
  const contradicted = new Set<string>();
  const leaving = new Set<string>();
  for (const claim of life.spells) {
    for (const against of life.spells) {
      if (!disagree(claim, against)) continue;
      contradicted.add(pair(claim.id, against.id));
      const question = asked.get(pair(claim.id, against.id));
      if (question) {
        if (question.answer === "moved") verdict.reopened.push(question);
        continue;
      }
      const evidence: Evidence = !claim.begun_by
        ? "manual"
        : claim.begun_by.cards
          ? "vcard-change"
          : "import-difference";
      const confidence_percent = usualConfidence(evidence);
      const moved = sameTeller(claim, against) && !leaving.has(against.id);
      if (moved) {
        leaving.add(against.id);
        const found = { person_id: life.person_id, from: against, to: claim, ends: true, moved_on: today };
        verdict.moves.push({ ...found, evidence, told_by: claim.begun_by?.name ?? null, confidence_percent });
      }
      // Kept beside a move that was found, too: if that is taken back, it is asked instead of found again.
      const answer = moved ? "moved" : null;
      verdict.questions.push({ person_id: life.person_id, claim, against, evidence, confidence_percent, answer });
    }
  }
  for (const question of life.questions) {
    const both = byId.has(question.employment_id) && byId.has(question.against_employment_id);
    if (
      question.answer === null &&
      !(both && contradicted.has(pair(question.employment_id, question.against_employment_id)))
    )
      verdict.settled.push(question);
  }
}

/** The later one says another employer than the earlier one, and somebody else says it, or the same source no longer says the earlier one. */
function disagree(claim: Spell, against: Spell): boolean {
  if (claim.account_id === against.account_id || claim.ended_on !== null || against.ended_on !== null) return false;
  if (claim.created_at <= against.created_at) return false;
  if (!claim.begun_by && !against.begun_by) return false;
  return !sameTeller(claim, against) || !against.still_told;
}

const sameTeller = (claim: Spell, against: Spell): boolean =>
  claim.begun_by !== null && claim.begun_by.source === against.begun_by?.source;
const pair = (claim: string, against: string): string => `${claim} ${against}`;
