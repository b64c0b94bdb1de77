import { isPlatform } from "./platform";
import { tag } from "./wire/text";

/** What a listing can be filtered by: `tag:finance`, `is:verified`. Values are in lower case. */
export interface SearchFilter {
  readonly kind: FilterKind;
  readonly value: string;
}

/** A word, or words in quotes that stand together, in lower case. What was quoted is not completed. */
export interface SearchPiece {
  readonly text: string;
  readonly quoted: boolean;
}

export interface SearchQuery {
  /** All of them must be found. */
  readonly pieces: readonly SearchPiece[];
  /** None of them may be. */
  readonly without: readonly SearchPiece[];
  readonly filters: readonly SearchFilter[];
  readonly withoutFilters: readonly SearchFilter[];
  /** Of the days in `updated:>2026-01-01`, in UTC: the first instant that is meant, and the first past it. */
  readonly updatedSince: Date | null;
  readonly updatedBefore: Date | null;
}

export const filterKinds = ["tag", "publisher", "platform", "license", "is", "rating"] as const;
export type FilterKind = (typeof filterKinds)[number];

const dayMs = 86_400_000;
const part = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/giu;

/**
 * Reads what somebody typed. It never refuses: an operator that is none, or whose value cannot be, is
 * searched for as words. A word is what its letters, marks and digits are; `-` before one excludes it.
 */
export function parseSearch(text: string): SearchQuery {
  const query = {
    pieces: [] as SearchPiece[],
    without: [] as SearchPiece[],
    filters: [] as SearchFilter[],
    withoutFilters: [] as SearchFilter[],
    updatedSince: null as Date | null,
    updatedBefore: null as Date | null,
  };
  for (const [whole, minus, operator = "", quoted, bare = ""] of text.matchAll(part)) {
    const value = (quoted ?? bare).toLowerCase();
    const filter = filterOf(operator.toLowerCase(), value);
    const days = operator.toLowerCase() === "updated" && !minus ? daysOf(value) : null;
    if (days) Object.assign(query, days);
    else if (filter) add(minus ? query.withoutFilters : query.filters, filter);
    else {
      const typed = operator === "" && quoted === undefined ? bare : whole.slice(minus?.length);
      const words = wordsIn(typed);
      const pieces = quoted === undefined ? words.split(" ") : [words];
      for (const piece of pieces.filter(Boolean)) {
        add(minus ? query.without : query.pieces, { text: piece, quoted: quoted !== undefined });
      }
    }
  }
  return query;
}

/** Parts that begin as an operator does and are none, such as `platform:amiga`: they were searched for as words. */
export function misreadIn(text: string): string[] {
  const found = [...text.matchAll(part)].flatMap(
    ([whole, minus, typed = "", quoted, bare = ""]) => {
      const [operator, value] = [typed.toLowerCase(), (quoted ?? bare).toLowerCase()];
      const isRead =
        operator === "updated"
          ? !minus && daysOf(value) !== null
          : filterOf(operator, value) !== null;
      const isMeant = operator === "updated" || filterKinds.some((kind) => kind === operator);
      return isMeant && !isRead ? [whole] : [];
    },
  );
  return [...new Set(found)];
}

/** The words in a text, in lower case, one space apart; hyphens inside a word stay. */
export function wordsIn(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu);
  return words?.join(" ") ?? "";
}

/** As it is typed, and as the listing that has it is marked. */
export function printFilter({ kind, value }: SearchFilter): string {
  return `${kind}:${value}`;
}

/** What parses back to the same query. */
export function printSearch(query: SearchQuery): string {
  const { updatedSince, updatedBefore } = query;
  return [
    ...query.pieces.map(printPiece),
    ...query.without.map((piece) => `-${printPiece(piece)}`),
    ...query.filters.map(printFilter),
    ...query.withoutFilters.map((filter) => `-${printFilter(filter)}`),
    ...(updatedSince ? [`updated:>=${dayOf(updatedSince)}`] : []),
    ...(updatedBefore ? [`updated:<${dayOf(updatedBefore)}`] : []),
  ].join(" ");
}

function printPiece({ text, quoted }: SearchPiece): string {
  return quoted ? `"${text}"` : text;
}

function filterOf(operator: string, value: string): SearchFilter | null {
  const kind = filterKinds.find((each) => each === operator);
  return kind && canBe[kind](value) ? { kind, value } : null;
}

const canBe: Record<FilterKind, (value: string) => boolean> = {
  tag: (value) => tag.safeParse(value).success,
  publisher: (value) => /^[a-z][a-z0-9-]*$/.test(value),
  platform: isPlatform,
  license: (value) => /^[a-z0-9][a-z0-9.+-]*$/.test(value),
  is: (value) => value === "verified" || value === "source",
  rating: (value) => /^[1-5]$/.test(value),
};

/** `>2026-01-01` begins with the day after, `2026-01-01` is that day. */
function daysOf(value: string): Pick<SearchQuery, "updatedSince" | "updatedBefore"> | null {
  const [, sign, year, month, day] = /^(>=?|<=?|)(2\d{3})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (sign === undefined) return null;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (dayOf(new Date(at)) !== `${year}-${month}-${day}`) return null;
  const [first, next] = [new Date(at), new Date(at + dayMs)];
  const days = {
    ">": { updatedSince: next },
    ">=": { updatedSince: first },
    "<": { updatedBefore: first },
    "<=": { updatedBefore: next },
    "": { updatedSince: first, updatedBefore: next },
  }[sign];
  return days as Pick<SearchQuery, "updatedSince" | "updatedBefore">;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function add<T extends object>(list: T[], item: T): void {
  const known = list.some((each) => JSON.stringify(each) === JSON.stringify(item));
  if (!known) list.push(item);
}
