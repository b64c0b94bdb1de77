import type { Did } from "@hecate/protocol/did";
import type { Refusal } from "@hecate/protocol/result";
import { logKeyOf, openCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { entryBytes, type LogEntry } from "@hecate/protocol/tlog/entry";
import { inclusionProof } from "@hecate/protocol/tlog/make-proof";
import { type Hash, leafHash } from "@hecate/protocol/tlog/merkle";
import { hashesIn, type Tile, tilePath } from "@hecate/protocol/tlog/tile";
import { type TreeHead, verifyInclusion } from "@hecate/protocol/tlog/verify-proof";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";
import { didDocument, serviceKeyIn } from "@hecate/protocol/wire/did-document";

export interface EntryQuestion {
  /** Of the service. */
  readonly origin: string;
  readonly entry: LogEntry;
}

/** What was found out of an entry, as far as it went. */
export interface EntryJudgement {
  readonly key: Did;
  readonly head: TreeHead;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly tiles: readonly string[];
}

export type Judged =
  | { readonly ok: true; readonly value: EntryJudgement }
  | { readonly ok: false; readonly refusal: Refusal };

/** `fetchPart` gives what lies at an address of the service, or throws. */
export async function judgeEntry(
  { origin, entry }: EntryQuestion,
  fetchPart: (path: string) => Promise<Uint8Array>,
  verifySignature: VerifySignature,
): Promise<Judged> {
  const utf8 = new TextDecoder();
  const document = didDocument.safeParse(
    JSON.parse(utf8.decode(await fetchPart("/.well-known/did.json"))),
  );
  if (!document.success) return malformed("the service's DID document is not one");
  const key = serviceKeyIn(document.data);
  if (!key.ok) return key;
  const note = utf8.decode(await fetchPart("/log/checkpoint"));
  const head = await openCheckpoint(note, logKeyOf(origin, key.value), verifySignature);
  if (!head.ok) return head;
  const tiles = new Map<string, Promise<Hash[]>>();
  const fetchTile = async (path: string, width: number) => {
    const hashes = hashesIn(await fetchPart(path), width);
    if (hashes === null) throw new Error(`${path} has not ${width} hashes`);
    return hashes;
  };
  const readTile = (tile: Tile) => {
    const path = `/log/tile/${tilePath(tile)}`;
    const known = tiles.get(path) ?? fetchTile(path, tile.width);
    tiles.set(path, known);
    return known;
  };
  const { size } = head.value;
  const index = entry.seq - 1;
  if (index >= size) return malformed(`the checkpoint of ${size} entries is older than the page`);
  const leaf = await leafHash(entryBytes(entry));
  const proof = await inclusionProof({ size, readTile }, index);
  const included = await verifyInclusion(leaf, index, proof, head.value);
  if (!included.ok) return included;
  const value = { key: key.value, head: head.value, leaf, proof, tiles: [...tiles.keys()] };
  return { ok: true, value };
}

function malformed(detail: string): Judged {
  return { ok: false, refusal: { code: "log-malformed", detail } };
}
