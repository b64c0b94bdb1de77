import { env } from "#lib/env";
import { answerAuth } from "#lib/http/auth-route";

type Verb = (
  request: Request,
  context: { params?: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;

interface Asked {
  readonly params?: Record<string, string | string[]>;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
}

/** A browser, as far as cookies go: what an answer sets, the next request brings. */
export class Browser {
  readonly cookies = new Map<string, string>();

  /** Asks a verb that a `route.ts` exports. */
  async ask(
    verb: Verb,
    method: string,
    path: string,
    { params = {}, json, headers }: Asked = {},
  ): Promise<Response> {
    const { publicUrl } = env();
    const request = new Request(`${publicUrl}${path}`, {
      method,
      body: json === undefined ? undefined : JSON.stringify(json),
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join("=")).join("; "),
        origin: publicUrl,
        "user-agent": "A test's browser",
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
    });
    const response = await verb(request, { params: Promise.resolve(params) });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Something below `/api/auth`. */
  auth(method: string, path: string, json?: unknown): Promise<Response> {
    const [address = ""] = path.split("?");
    const nextauth = address.split("/").slice(1);
    return this.ask(answerAuth, method, `/api/auth${path}`, { params: { nextauth }, json });
  }

  /** The same with the CSRF token that a page would send along; tells where it would go next. */
  async submit(
    path: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; url: string }> {
    const { csrfToken } = await (await this.auth("GET", "/csrf")).json();
    const response = await this.auth("POST", path, { csrfToken, json: "true", ...fields });
    const { url } = await response.json();
    return { status: response.status, url };
  }

  #keep(setCookie: string): void {
    const [pair = "", ...attributes] = setCookie.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const isGone = value === "" || attributes.includes("Max-Age=0");
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
