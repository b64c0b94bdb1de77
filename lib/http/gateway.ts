import type { Cid } from "@hecate/protocol/cid";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Readable, readBlock, readCar, readFlatFile } from "#lib/content/read-content";
import { preferredType } from "#lib/http/acceptance";
import type { Representation } from "#lib/http/file-response";

/** What an IPFS trustless gateway gives (https://specs.ipfs.tech/http-gateways/trustless-gateway/), and the file itself. */
export type GatewayFormat = "file" | "raw" | "car";

const formats = {
  "application/octet-stream": "file",
  "application/vnd.ipld.raw": "raw",
  "application/vnd.ipld.car": "car",
  // Browsers ask for pages first; they get the file, to save.
  "text/html": "file",
} as const;
const types = Object.keys(formats) as [keyof typeof formats, ...(keyof typeof formats)[]];

/** `?format=` decides, else `Accept`; who does not care gets the file. */
export function gatewayFormat(
  asked: "raw" | "car" | undefined,
  accept: string | null,
): Result<GatewayFormat, "not-acceptable"> {
  if (asked) return ok(asked);
  if (/application\/vnd\.ipld\.car[^,]*version=(?!1\b)/i.test(accept ?? "")) {
    return refuse("not-acceptable", "CARs are given in version 1");
  }
  const type = preferredType(accept, types);
  return type ? ok(formats[type]) : refuse("not-acceptable", `Nothing of ${accept} can be given`);
}

interface Found {
  readonly representation: Representation;
  readonly source: Readable;
}

export async function readAs(format: GatewayFormat, cid: Cid): Promise<Found | null> {
  const { read, mediaType, suffix, ranges } = readers[format];
  const source = await read(cid);
  const filename = `${cid}${suffix}`;
  const disposition = `attachment; filename="${filename}"`;
  return (
    source && { source, representation: { mediaType, disposition, ranges, etag: `"${filename}"` } }
  );
}

const readers = {
  file: { read: readFlatFile, mediaType: "application/octet-stream", suffix: "", ranges: true },
  raw: { read: readRaw, mediaType: "application/vnd.ipld.raw", suffix: ".bin", ranges: false },
  car: {
    read: readCar,
    mediaType: "application/vnd.ipld.car; version=1; order=dfs; dups=y",
    suffix: ".car",
    ranges: false,
  },
} as const;

async function readRaw(cid: Cid): Promise<Readable | null> {
  const block = await readBlock(cid);
  return block && readableBytes(block);
}

/** Bytes in memory as a source to stream from. */
function readableBytes(bytes: Uint8Array<ArrayBuffer>): Readable {
  return {
    size: bytes.length,
    async *chunks(start = 0, end = bytes.length) {
      yield bytes.subarray(start, end);
    },
  };
}
