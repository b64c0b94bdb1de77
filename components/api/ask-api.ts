import type { ProblemView } from "@hecate/protocol/wire/service";

/** Why the API did not do it: in its own words, or in ours where it could not be reached. */
export type ApiRefusal = Pick<ProblemView, "title" | "detail" | "hint" | "errors"> & {
  readonly code: string;
};

export type Answer<View> =
  | { readonly ok: true; readonly value: View }
  | { readonly ok: false; readonly refusal: ApiRefusal };

/**
 * Asks our own API as the person who is signed in. The session's cookie goes along by itself and
 * only to our own origin; nothing comes from, or goes into, the browser's cache.
 */
export async function askApi<View>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer<View>> {
  try {
    const response = await fetch(path, {
      method,
      cache: "no-store",
      credentials: "same-origin",
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const answer: unknown = await response.json();
    return response.ok
      ? { ok: true, value: answer as View }
      : { ok: false, refusal: answer as ProblemView };
  } catch {
    return { ok: false, refusal: unreachable };
  }
}

const unreachable: ApiRefusal = {
  code: "unreachable",
  title: "The service could not be reached",
  detail: "Nothing was changed, as far as this browser can tell",
  hint: "Check your connection and try again.",
};
