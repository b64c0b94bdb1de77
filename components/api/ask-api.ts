import type { ProblemView } from "@hecate/protocol/wire/service";

/** Why it was not done: in the API's words, or what `api.refusal` says of it in the page's language. */
export type ApiRefusal =
  | (Pick<ProblemView, "title" | "detail" | "hint" | "errors"> & { readonly code: string })
  | OwnRefusal;

interface OwnRefusal {
  readonly code:
    | "unreachable"
    | "sign-in-refused"
    | `${"image" | "recording"}-${"too-large" | "unreachable" | "refused" | "stopped"}`
    | `passkey-${"unsupported" | "cancelled" | "known" | "elsewhere" | "failed"}`;
}

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
    return { ok: false, refusal: { code: "unreachable" } };
  }
}
