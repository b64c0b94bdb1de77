import { limits } from "./limits";

const handlePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** 3 to 30 of `a-z 0-9` and single inner hyphens: a person's public name, in its one spelling. */
export function isHandle(text: string): boolean {
  return text.length >= 3 && text.length <= limits.handleChars && handlePattern.test(text);
}
