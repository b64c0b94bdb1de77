import compile from "icu-minify/compile";
import type { Messages } from "use-intl";
import type { Language } from "./addresses.mjs";

const read = new Map<Language, Promise<Messages>>();

/** The catalogue of a language, its messages compiled: browsers then need no parser. */
export function messagesOf(language: Language): Promise<Messages> {
  const known = read.get(language) ?? readMessages(language);
  read.set(language, known);
  return known;
}

async function readMessages(language: Language): Promise<Messages> {
  const { default: messages } = await import(`../../messages/${language}.json`);
  return compiled(messages) as Messages;
}

function compiled(messages: unknown): unknown {
  // React sends only plain objects, and the compiler's plurals have no prototype.
  if (typeof messages === "string") return JSON.parse(JSON.stringify(compile(messages)));
  const entries = Object.entries(messages as object);
  return Object.fromEntries(entries.map(([key, under]) => [key, compiled(under)]));
}
