import type { ApiRefusal } from "../api/ask-api";

/**
 * What was not done and what to do about it. Of a field with the wrong content a page says which: its
 * reader sent no request and has no use for the shape of one.
 */
export function refusalText({
  code,
  title,
  hint,
  errors = [],
}: Extract<ApiRefusal, { title: string }>) {
  if (code !== "malformed-request" || errors.length === 0) return { title, hint };
  const wrong = errors.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}`).join(", ");
  return { title: "That was not taken", hint: `The ${wrong}.` };
}
