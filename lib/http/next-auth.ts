import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { AuthOptions } from "next-auth";
import NextAuth from "next-auth";
import { ownAddress } from "#lib/identity/own-address";
import { cookieName, cookiesIn } from "#lib/identity/session-cookie";

interface Asked {
  readonly request: Request;
  /** Segments of the address below `/api/auth`. */
  readonly segments: readonly string[];
  readonly query: Record<string, string>;
  readonly body: Record<string, string>;
}

/**
 * Asks next-auth as a Pages route would: its handler for App routes takes cookies from Next's own request
 * context, which neither a test nor another server has.
 */
export async function askNextAuth(
  asked: Asked,
  options: AuthOptions,
): Promise<Result<Response, "cross-site-request">> {
  const { request, segments, query, body } = asked;
  const answer = new PagesResponse();
  const pagesRequest = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: keptCookies(request.headers),
    query: { ...query, nextauth: segments },
    body,
  };
  await NextAuth(pagesRequest as never, answer as never, options);
  if (answer.lacksToken)
    return refuse("cross-site-request", "The form has no token of our own page");
  return ok(answer.toResponse());
}

/** The address to go back to was ours when we set it; what another host wrote there since is not. */
function keptCookies(headers: Headers): Record<string, string> {
  const cookies = cookiesIn(headers);
  const name = cookieName("callback-url");
  const { [name]: callbackUrl, ...others } = cookies;
  return callbackUrl === undefined ? others : { ...others, [name]: ownAddress(callbackUrl) };
}

/** As much of Next's response of a Pages route as next-auth uses. */
class PagesResponse {
  readonly #headers = new Map<string, string | string[]>();
  #status = 200;
  #body: string | null = null;

  status(code: number): this {
    this.#status = code;
    return this;
  }
  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }
  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.#body = JSON.stringify(value);
  }
  send(body: unknown): void {
    if (typeof body === "string") this.#body = body;
    else if (body !== undefined) this.json(body);
  }
  end(): void {}

  /** That a form came without the token against forged ones, next-auth says in the address to go to alone. */
  get lacksToken(): boolean {
    const target = String(this.getHeader("location") ?? addressIn(this.#body));
    return /\/api\/auth\/sign(?:in|out)\?csrf=true$/.test(target);
  }

  toResponse(): Response {
    const headers = new Headers();
    for (const [name, values] of this.#headers) {
      for (const value of [values].flat()) headers.append(name, value);
    }
    return new Response(this.#body, { status: this.#status, headers });
  }
}

function addressIn(body: string | null): unknown {
  return body?.startsWith("{") ? JSON.parse(body).url : null;
}
