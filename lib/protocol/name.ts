import { limits } from "./limits";
import { reservedNames } from "./reserved-names";
import { ok, type Result, refuse } from "./result";

/** A publisher's or an app's name, as it stands in MRIs, addresses and file names. */
export type Name = string & { readonly __brand: "Name" };

const namePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Parses 2–39 of `a-z 0-9 -`: begins with a letter, no double or trailing hyphen; not reserved. */
export function parseName(text: string): Result<Name, "invalid-name" | "name-reserved"> {
  if (!isName(text)) {
    return refuse(
      "invalid-name",
      `is not 2 to ${limits.nameChars} of a-z, 0-9 and single hyphens after a first letter`,
    );
  }
  if (reservedNames.has(text)) return refuse("name-reserved", `"${text}" is reserved`);
  return ok(text);
}

/** The shape alone: a name that was taken stays one when the list of reserved words grows. */
export function isName(text: string): text is Name {
  return text.length >= 2 && text.length <= limits.nameChars && namePattern.test(text);
}

/** What a hurried reader sees: two names that fold alike are confusable. Never shown. */
export function foldName(name: string): string {
  return name.replace(/[-_.]/g, "").replace(/[li1]/g, "l").replace(/[o0]/g, "o");
}
