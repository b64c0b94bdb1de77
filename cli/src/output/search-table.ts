import type { FoundListing } from "@hecate/protocol/wire/search";
import { plain } from "./plain";
import { table } from "./table";
import type { Terminal } from "./terminal";

/**
 * Two lines an app: who, which version, what people say and whose domain vouches, in columns; then what it
 * does and its tags. Where it was asked for, a third: what its place comes from.
 */
export function searchTable({ style, columns }: Terminal, found: readonly FoundListing[]): string {
  const heads = table(found.map((each) => head(each, style))).split("\n");
  return found
    .flatMap((each, index) => [heads[index] ?? "", cut(columns, what(each)), ...why(each)])
    .map((line, index) => (index > 0 && line.startsWith("  ") ? style.dim(line) : line))
    .join("\n");
}

function head(listing: FoundListing, style: Terminal["style"]): string[] {
  const { org, name, version, yanked, standing, publisher } = listing;
  return [
    `${style.dim(`${plain(org)}/`)}${style.accent(plain(name))}`,
    yanked ? style.caution("yanked") : plain(version),
    standing.stars === null
      ? "no stars yet"
      : `★ ${standing.stars.toFixed(1)} from ${standing.raters}`,
    publisher.verifiedDomain === null
      ? style.dim("no verified domain")
      : `domain ${plain(publisher.verifiedDomain)}`,
  ];
}

function what({ description, tags }: FoundListing): string {
  return `  ${plain(description)}${tags.map((tag) => `  #${plain(tag)}`).join("")}`;
}

function why({ ranking }: FoundListing): string[] {
  if (!ranking) return [];
  const terms = ranking.terms.map(({ name, points }) => `${plain(name)} ${points}`);
  return [`  ${ranking.points} points: ${terms.join(", ")}`];
}

function cut(columns: number, line: string): string {
  return line.length <= columns ? line : `${line.slice(0, columns - 1).trimEnd()}…`;
}
