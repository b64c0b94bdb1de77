import type { Did } from "./did";
import { limits } from "./limits";
import { ok, type Result, refuse } from "./result";
import { decodeBase64url, encodeBase64url } from "./ucan/base64url";
import type { Signer } from "./ucan/issue";
import type { VerifySignature } from "./ucan/verify-chain";
import { type AdvisoryFeed, type AdvisoryList, advisoryList } from "./wire/advisories";

/** Signs the list as the bytes of its JSON: whoever checks it needs no canonical form. */
export async function signAdvisories(list: AdvisoryList, signer: Signer): Promise<AdvisoryFeed> {
  const statement = JSON.stringify(list);
  const signature = await signer.sign(new TextEncoder().encode(statement));
  return { statement, key: signer.did, signature: encodeBase64url(signature) };
}

/** What a machine already knows of a service. */
interface Known {
  /** Its did:web. */
  readonly service: string;
  /** The key in its DID document. */
  readonly key: Did;
  /** Of the last list that was believed; 0 for none. */
  readonly sequence: number;
}

/** The list, if the service signed it, it speaks for itself, and it is no older than what was seen. */
export async function verifyAdvisories(
  feed: AdvisoryFeed,
  known: Known,
  at: Date,
  verifySignature: VerifySignature,
): Promise<Result<AdvisoryList, "advisories-malformed" | "advisories-outdated" | "bad-signature">> {
  const bytes = new TextEncoder().encode(feed.statement);
  if (bytes.length > limits.advisoriesBytes) {
    return refuse("advisories-malformed", `exceeds ${limits.advisoriesBytes} bytes`);
  }
  const signature = decodeBase64url(feed.signature);
  if (feed.key !== known.key) return refuse("bad-signature", "is signed by another key");
  if (signature?.length !== 64 || !(await verifySignature(known.key, bytes, signature))) {
    return refuse("bad-signature", "the statement was not signed by its key");
  }
  const list = parseList(feed.statement);
  if (list === null) return refuse("advisories-malformed", "is not a list of advisories");
  if (list.service !== known.service) {
    return refuse("advisories-malformed", `speaks for ${list.service}`);
  }
  const aheadSeconds = (new Date(list.at).getTime() - at.getTime()) / 1000;
  if (aheadSeconds > limits.clockSkewSeconds) {
    return refuse("advisories-malformed", `was signed at ${list.at}, which is still to come`);
  }
  if (list.sequence < known.sequence) {
    return refuse("advisories-outdated", `${list.sequence} comes before ${known.sequence}`);
  }
  return ok(list);
}

function parseList(statement: string): AdvisoryList | null {
  try {
    return advisoryList.safeParse(JSON.parse(statement)).data ?? null;
  } catch {
    return null;
  }
}
