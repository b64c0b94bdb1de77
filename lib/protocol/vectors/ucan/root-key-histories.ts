import type { RootKeyView } from "../../wire/publisher";
import type { ProofBundleInput } from "../run-proof-bundle";
import type { Vector } from "../vector";
import { acme, day, root, secondRoot, stranger } from "./cast";
import { inSeconds } from "./chain-question";
import { bundleOf, byCi, refused, rootKey } from "./proof-bundle-question";
import { joining, say } from "./root-key-vectors";

/** A history that a machine which pinned it, or nobody, can believe. */
export async function rootKeyHistories(): Promise<Vector<ProofBundleInput>[]> {
  const rotated = await rotatedAfter(1);
  const [first, second] = rotated.rootKeys;
  const broken = async (
    code: string,
    title: string,
    rootKeys: RootKeyView[],
    at: string,
    pinnedRoots?: RootKeyView[],
  ) =>
    refused(code, title, await bundleOf(byCi, { publisher: { mri: acme, rootKeys } }), at, {
      pinnedRoots,
    });
  const own = await say(stranger, { kind: "add", ...joining }, 1);
  const elsewhen = { ...second, addedAt: inSeconds(day) };
  const added = await say(root, { kind: "add", ...joining }, 1);
  return Promise.all([
    broken(
      "root-unproven",
      "with a key that a stranger added",
      [rootKey, { ...second, statement: own }],
      "/publisher/rootKeys/1",
    ),
    broken(
      "root-unproven",
      "with a key whose statement is of another day",
      [rootKey, elsewhen],
      "/publisher/rootKeys/1",
    ),
    broken(
      "root-unproven",
      "with a retirement that nobody signed",
      [
        { ...first, retirement: undefined },
        { ...second, statement: added },
      ],
      "/publisher/rootKeys/0",
    ),
    broken("root-unproven", "that hides a retirement", [rootKey, second], "/publisher/rootKeys/0"),
    broken("root-unproven", "without the first root key", [second], "/publisher/rootKeys"),
    broken(
      "root-changed",
      "that forgot a retirement that was pinned",
      [rootKey, { ...second, statement: added }],
      "/publisher/rootKeys",
      rotated.rootKeys,
    ),
    broken(
      "root-changed",
      "that forgot a key that was pinned",
      [rootKey],
      "/publisher/rootKeys",
      rotated.rootKeys,
    ),
    broken(
      "root-changed",
      "with a key said to be older than the pin",
      rotated.rootKeys,
      "/publisher/rootKeys",
      [{ ...rootKey }, { ...rootKey, did: stranger.did, addedAt: inSeconds(5) }],
    ),
  ]);
}

/** Root hands over to its successor, so many seconds after now. */
export async function rotatedAfter(seconds: number) {
  const at = inSeconds(seconds);
  const statement = await say(root, { kind: "rotate", ...joining }, seconds);
  return {
    mri: acme,
    rootKeys: [
      { ...rootKey, retiredAt: at, retirement: statement },
      { did: secondRoot.did, addedAt: at, retiredAt: null, statement },
    ] as [RootKeyView, RootKeyView],
  };
}
