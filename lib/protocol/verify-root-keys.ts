import type { Mri } from "./mri";
import { ok, type Result, refuse } from "./result";
import { changedRootKeys } from "./root-keys";
import type { RootKey, VerifySignature } from "./ucan/verify-chain";
import type { RootKeyView } from "./wire/publisher";

/**
 * Replays a publisher's history of root keys from its first one: each later key, and each retirement,
 * must rest on a statement by a key that was a root key then. What was pinned on an earlier visit must
 * be the beginning of that history: it may grow, and never change.
 */
export async function verifyRootKeys(question: {
  publisher: Mri;
  keys: readonly RootKeyView[];
  pinned?: readonly RootKey[] | undefined;
  verifySignature: VerifySignature;
}): Promise<Result<RootKey[], "root-unproven" | "root-changed">> {
  const { publisher, keys, pinned, verifySignature } = question;
  const listed = keys.map(rootKeyOf);
  const broken = pinned === undefined ? null : breakWith(pinned, listed);
  if (broken !== null) return refuse("root-changed", broken, "/publisher/rootKeys");
  const firsts = keys.filter((key) => key.statement === undefined);
  const [first] = firsts;
  if (first === undefined || firsts.length > 1) {
    const detail = `${firsts.length} root keys come without a statement, and only the first one may`;
    return refuse("root-unproven", detail, "/publisher/rootKeys");
  }
  let roots: RootKey[] = [{ ...rootKeyOf(first), retiredAt: null }];
  for (const { text, at, index } of statementsOf(keys)) {
    const changed = await changedRootKeys({ text, publisher, roots, at, verifySignature });
    if (!changed.ok) {
      const { code, detail } = changed.refusal;
      return refuse("root-unproven", `${code}: ${detail}`, `/publisher/rootKeys/${index}`);
    }
    roots = changed.value.roots;
  }
  const odd = listed.findIndex((key) => !roots.some((proven) => isSame(proven, key)));
  if (odd < 0 && roots.length === listed.length) return ok(roots);
  const detail = "the keys are not those that the statements give";
  return refuse("root-unproven", detail, `/publisher/rootKeys/${Math.max(odd, 0)}`);
}

/** Each once, in order; a rotation stands with two keys. */
function statementsOf(keys: readonly RootKeyView[]) {
  const said = new Map<string, { text: string; at: Date; index: number }>();
  for (const [index, { addedAt, retiredAt, statement, retirement }] of keys.entries()) {
    if (statement !== undefined)
      said.set(statement, { text: statement, at: new Date(addedAt), index });
    if (retirement === undefined || retiredAt === null || said.has(retirement)) continue;
    said.set(retirement, { text: retirement, at: new Date(retiredAt), index });
  }
  return [...said.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** How `listed` is not `pinned` and what came after it; null when it is. */
function breakWith(pinned: readonly RootKey[], listed: readonly RootKey[]): string | null {
  const known = Math.max(...pinned.flatMap(timesOf));
  for (const pin of pinned) {
    const now = listed.find((key) => key.did === pin.did);
    if (now === undefined) return `${pin.did} is trusted here, and the service does not know it`;
    if (now.addedAt.getTime() !== pin.addedAt.getTime()) return `${pin.did} has another beginning`;
    if (pin.retiredAt !== null && pin.retiredAt.getTime() !== now.retiredAt?.getTime()) {
      return `${pin.did} retired on ${pin.retiredAt.toISOString()}, which the service does not say`;
    }
    if (pin.retiredAt === null && now.retiredAt !== null && now.retiredAt.getTime() <= known) {
      return `${pin.did} is said to have retired before this machine knew it`;
    }
  }
  const backdated = listed.find(
    (key) => !pinned.some(({ did }) => did === key.did) && key.addedAt.getTime() <= known,
  );
  return backdated ? `${backdated.did} is said to be older than what is trusted here` : null;
}

function timesOf({ addedAt, retiredAt }: RootKey): number[] {
  return [addedAt.getTime(), ...(retiredAt === null ? [] : [retiredAt.getTime()])];
}

function isSame(one: RootKey, other: RootKey): boolean {
  return one.did === other.did && `${timesOf(one)}` === `${timesOf(other)}`;
}

export function rootKeyOf({ did, addedAt, retiredAt }: RootKeyView): RootKey {
  return {
    did,
    addedAt: new Date(addedAt),
    retiredAt: retiredAt === null ? null : new Date(retiredAt),
  };
}
