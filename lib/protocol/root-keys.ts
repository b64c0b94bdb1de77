import type { Did } from "./did";
import { limits } from "./limits";
import type { Mri } from "./mri";
import { ok, type Result, refuse } from "./result";
import {
  type RootKeyChange,
  type RootKeyChangeRefusal,
  verifyRootKeyChange,
} from "./ucan/root-key-change";
import type { RootKey, VerifySignature } from "./ucan/verify-chain";

export type RootKeyRefusal =
  | RootKeyChangeRefusal
  | "root-key-taken"
  | "not-a-root-key"
  | "last-root-key"
  | "too-many-root-keys";

/** What the signed statement `text`, recorded at `at`, makes of a publisher's `roots`, and who said it. */
export async function changedRootKeys(question: {
  text: string;
  publisher: Mri;
  roots: readonly RootKey[];
  at: Date;
  verifySignature: VerifySignature;
}): Promise<Result<{ roots: RootKey[]; issuer: Did }, RootKeyRefusal>> {
  const verified = await verifyRootKeyChange(question);
  if (!verified.ok) return verified;
  const { issuer, change } = verified.value;
  const roots = apply(change, issuer, question.roots, question.at);
  return roots.ok ? ok({ roots: roots.value, issuer }) : roots;
}

function apply(
  { kind, did }: RootKeyChange,
  issuer: Did,
  roots: readonly RootKey[],
  at: Date,
): Result<RootKey[], RootKeyRefusal> {
  if (kind === "retire") return retire(did, roots, at);
  if (roots.some((key) => key.did === did)) {
    return refuse("root-key-taken", `${did} is or was a root key of this publisher`);
  }
  if (roots.length >= limits.rootKeysPerPublisher) {
    return refuse("too-many-root-keys", `${roots.length} keys are or were root keys already`);
  }
  const added = [...roots, { did, addedAt: at, retiredAt: null }];
  return kind === "add" ? ok(added) : retire(issuer, added, at);
}

function retire(
  did: Did,
  roots: readonly RootKey[],
  at: Date,
): Result<RootKey[], "not-a-root-key" | "last-root-key"> {
  const live = roots.filter((key) => key.retiredAt === null);
  if (!live.some((key) => key.did === did)) {
    return refuse("not-a-root-key", `${did} is no root key of this publisher now`);
  }
  if (live.length === 1) return refuse("last-root-key", `${did} is the last root key`);
  return ok(roots.map((key) => (key.did === did ? { ...key, retiredAt: at } : key)));
}
