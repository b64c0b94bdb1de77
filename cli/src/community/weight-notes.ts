import type { RatingWeight } from "@hecate/protocol/wire/ratings";
import { plain } from "../output/plain";

/** Whether somebody's stars count, and if not, what is missing: a line each. */
export function weightNotes({ counts, from, obstacles }: RatingWeight): string[] {
  if (counts) return ["Your stars count."];
  const head =
    from === null
      ? "Everybody can read it; your stars do not count yet:"
      : `Everybody can read it; your stars count from ${from.slice(0, 10)}:`;
  return [head, ...obstacles.map((each) => `  - ${obstacleLine(each)}`)];
}

function obstacleLine({ detail, until }: RatingWeight["obstacles"][number]): string {
  const what = plain(detail).replace(/\.$/, "");
  return until === null ? what : `${what}, until ${until.slice(0, 10)}`;
}
