import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { inertPolicy } from "#lib/http/content-security-policy";
import { statedLengthHeader } from "#lib/http/stated-length";
import type { Encoding, PageCache } from "./page-cache";
import { chosenBy, hasText } from "./plain-text";
import type { WholePage } from "./whole-page";

type Callback = () => void;

/**
 * A response class for `http.createServer` that secures what Next sends. A page (text/html) is held
 * back until it is whole, because its policy comes from its own scripts; anything else passes
 * through as it is written, unbuffered.
 */
export function securedResponse(
  headers: Record<string, string>,
  pages: PageCache,
  whole: WholePage,
) {
  return class SecuredResponse<
    Request extends IncomingMessage = IncomingMessage,
  > extends ServerResponse<Request> {
    readonly #encoding = takeEncoding(this.req);
    /** Asked before the address is rewritten. */
    readonly #target = this.req.url ?? "";
    readonly #hasText = hasText(this.#target);
    #held: Buffer[] | undefined;
    #released = false;

    override writeHead(status: number, ...rest: unknown[]): this {
      this.statusCode = status;
      const [reason, given] = typeof rest[0] === "string" ? rest : [undefined, rest[0]];
      if (typeof reason === "string") this.statusMessage = reason;
      this.#setAll(given as OutgoingHttpHeaders | undefined);
      if (this.#holds()) return this;
      this.#secure();
      return super.writeHead(this.statusCode);
    }

    override flushHeaders(): void {
      if (!this.#holds()) super.flushHeaders();
    }

    override write(chunk: unknown, ...rest: unknown[]): boolean {
      if (!this.#holds()) return super.write(chunk, ...(rest as [BufferEncoding, Callback]));
      this.#hold(chunk, rest);
      return true;
    }

    override end(...args: unknown[]): this {
      if (!this.#holds()) return super.end(...(args as [unknown, BufferEncoding, Callback]));
      const [chunk, ...rest] = args;
      if (chunk !== undefined && chunk !== null && typeof chunk !== "function") {
        this.#hold(chunk, rest);
      }
      const page = whole(this.statusCode, Buffer.concat(this.#held ?? []), this.#target);
      if (page instanceof Promise) page.then((near) => this.#release(near));
      else this.#release(page);
      return this;
    }

    /** True while this is a page that is not yet whole. */
    #holds(): boolean {
      if (this.#held) return !this.#released;
      const hasBody = this.req.method !== "HEAD" && this.statusCode !== 304;
      if (!this.#isPage() || !hasBody || this.headersSent) return false;
      this.#held = [];
      return true;
    }

    #hold(chunk: unknown, rest: unknown[]): void {
      const [encoding] = rest;
      this.#held?.push(
        typeof chunk === "string"
          ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
          : Buffer.from(chunk as Uint8Array),
      );
      const callback = rest.find((argument) => typeof argument === "function");
      if (callback) process.nextTick(callback);
    }

    #release(whole: Buffer): void {
      // What a 404 proposes changes while its tag, which is Next's for an empty page, does not.
      if (this.statusCode === 404) this.removeHeader("etag");
      const etag = this.#etag();
      const page = pages.page(etag, whole);
      const body = page.encoded(this.#encoding);
      this.#released = true;
      this.setHeader("content-security-policy", page.policy);
      if (this.#encoding !== "identity") {
        this.setHeader("content-encoding", this.#encoding);
        if (etag) this.setHeader("etag", `W/${etag}`);
      }
      this.setHeader("content-length", body.length);
      super.end(body);
    }

    #secure(): void {
      for (const [name, value] of Object.entries(headers)) {
        if (!this.hasHeader(name)) this.setHeader(name, value);
      }
      const policy = this.#policyWithoutBody();
      if (policy && !this.hasHeader("content-security-policy")) {
        this.setHeader("content-security-policy", policy);
      }
      this.#restoreLength();
      // Next sets the field anew for each page, so it is added to at the end.
      if (this.#hasText) this.appendHeader("vary", chosenBy);
      // Only this process knows when a page changed, so no cache in between may keep it unasked.
      const caching = this.getHeader("cache-control");
      if (typeof caching === "string" && caching.startsWith("s-maxage")) {
        this.setHeader("cache-control", "public, max-age=0, must-revalidate");
      }
    }

    /** Next takes `Content-Length` away from what routes answer; they say it under another name. */
    #restoreLength(): void {
      const length = this.getHeader(statedLengthHeader);
      this.removeHeader(statedLengthHeader);
      const isEncoded = this.hasHeader("content-encoding");
      if (length !== undefined && !isEncoded) this.setHeader("content-length", length);
      const etag = this.#etag();
      if (isEncoded && etag?.startsWith('"')) this.setHeader("etag", `W/${etag}`);
    }

    /**
     * What is sent without its page must not replace the policy that a cache stored with it
     * (RFC 9111, section 3.2), so a page that is not known here gets none.
     */
    #policyWithoutBody(): string | undefined {
      const isPageless = this.statusCode === 304 || (this.req.method === "HEAD" && this.#isPage());
      return isPageless ? pages.peek(this.#etag() ?? "")?.policy : inertPolicy;
    }

    #isPage(): boolean {
      const type = this.getHeader("content-type");
      const isHtml = typeof type === "string" && type.startsWith("text/html");
      return isHtml && !this.hasHeader("content-encoding");
    }

    #etag(): string | undefined {
      const etag = this.getHeader("etag");
      return typeof etag === "string" ? etag : undefined;
    }

    #setAll(given: OutgoingHttpHeaders | undefined): void {
      for (const [name, value] of Object.entries(given ?? {})) {
        if (value !== undefined) this.setHeader(name, value);
      }
    }
  };
}

/**
 * Pages are compressed here, once; so Next, which would do it at each request, must not see that
 * the browser takes compression. It keeps doing it for its own files and for data.
 */
function takeEncoding(request: IncomingMessage): Encoding {
  const accepted = request.headers["accept-encoding"];
  const isNexts = /^\/(_next|api)\//.test(request.url ?? "") || request.headers.rsc !== undefined;
  if (isNexts || typeof accepted !== "string") return "identity";
  delete request.headers["accept-encoding"];
  if (/\bbr\b(?!\s*;\s*q=0(?![.\d]))/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(?![.\d]))/.test(accepted) ? "gzip" : "identity";
}
