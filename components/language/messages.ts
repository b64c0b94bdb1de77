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
  if (typeof messages === "string") return plain(compile(messages));
  const entries = Object.entries(messages as object);
  return Object.fromEntries(entries.map(([key, under]) => [key, compiled(under)]));
}

/** The compiler's objects have no prototype, and React sends no such object to a browser. */
function plain(message: ReturnType<typeof compile>): unknown {
  return JSON.parse(JSON.stringify(message));
}
