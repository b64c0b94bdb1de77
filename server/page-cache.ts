import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** A rendered page with what was worked out about it. */
export interface Page {
  readonly policy: string;
  encoded(encoding: Encoding): Buffer;
}

/**
 * Pages by ETag, so that the policy and the compression of a page that Next holds in its cache are
 * computed once and not at each request. Holds the pages used last, `capacityBytes` of them.
 */
export class PageCache {
  readonly #pages = new Map<string, Page>();
  #bytes = 0;

  constructor(
    private readonly policyOf: (html: string) => string,
    private readonly capacityBytes = 64 << 20,
  ) {}

  /** The page under that ETag, if it was sent before. */
  peek(etag: string): Page | undefined {
    return this.#pages.get(etag);
  }

  /** `etag` is undefined for a page that was rendered for this request only. */
  page(etag: string | undefined, body: Buffer): Page {
    const known = etag === undefined ? undefined : this.#pages.get(etag);
    // Next's ETag is a short hash that a publisher can make two pages share: only equal bytes are known.
    const isKnown = known?.encoded("identity").equals(body) === true;
    const page = isKnown ? known : rendered(body, this.policyOf(body.toString("utf8")));
    if (etag !== undefined) this.#keep(etag, page);
    return page;
  }

  #keep(etag: string, page: Page): void {
    this.#drop(etag); // A Map keeps the order of insertion: the oldest comes first.
    this.#pages.set(etag, page);
    this.#bytes += sizeOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.capacityBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(etag: string): void {
    const page = this.#pages.get(etag);
    if (page === undefined) return;
    this.#pages.delete(etag);
    this.#bytes -= sizeOf(page);
  }
}

/** Bytes before compression. */
function sizeOf(page: Page): number {
  return page.encoded("identity").length;
}

function rendered(body: Buffer, policy: string): Page {
  const bodies: Partial<Record<Encoding, Buffer>> = { identity: body };
  return {
    policy,
    encoded: (encoding) => {
      bodies[encoding] ??= compress(body, encoding);
      return bodies[encoding];
    },
  };
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return gzipSync(body);
  // Quality 5 takes about as long as gzip and saves a tenth more.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
