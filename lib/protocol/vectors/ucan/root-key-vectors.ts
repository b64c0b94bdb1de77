import { publisherMri } from "../../mri";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";
import {
  issueRootKeyChange,
  provePossession,
  type RootKeyChange,
} from "../../ucan/root-key-change";
import type { RootKeyChangeInput } from "../run-root-key-change";
import type { Vector } from "../vector";
import { acme, ci, day, give, manage, now, nowSeconds, root, secondRoot, stranger } from "./cast";
import { inSeconds, plainRoot, roots } from "./chain-question";

export const publisher = publisherMri("acme-corp");
export const joining = {
  did: secondRoot.did,
  possession: await provePossession(secondRoot, publisher),
};
const two = [...roots, { ...plainRoot, did: secondRoot.did }];

/** A statement as the command line makes it, `seconds` after now. */
export function say(issuer: Signer, change: RootKeyChange, seconds = 0): Promise<string> {
  return issueRootKeyChange({ issuer, publisher, change, now: new Date(inSeconds(seconds)) });
}

const add = say(root, { kind: "add", ...joining });

async function asked(
  statement: Promise<string>,
  changes: Partial<RootKeyChangeInput> = {},
): Promise<RootKeyChangeInput> {
  return { statement: await statement, publisher, at: now, roots, ...changes };
}

async function gives(
  title: string,
  input: Promise<RootKeyChangeInput>,
  ok: RootKeyChangeInput["roots"],
): Promise<Vector<RootKeyChangeInput>> {
  return { title, input: await input, expect: { ok } };
}

async function refused(
  code: string,
  title: string,
  input: Promise<RootKeyChangeInput>,
): Promise<Vector<RootKeyChangeInput>> {
  return { title, input: await input, expect: { refused: code } };
}

/** A statement with something else in it. */
function odd(content: Partial<TokenContent> & { issuer?: Signer }): Promise<string> {
  return issueToken({
    issuer: root,
    audience: (content.issuer ?? root).did,
    capabilities: [{ with: acme, can: "*" }],
    expiresAt: nowSeconds + 300,
    facts: [{ key: "add", ...joining }],
    ...content,
  });
}

function accepted(): Promise<Vector<RootKeyChangeInput>>[] {
  const newcomer = { did: secondRoot.did, addedAt: now, retiredAt: null };
  const retire = say(root, { kind: "retire", did: secondRoot.did });
  return [
    gives("adds a key that is willing", asked(add), [plainRoot, newcomer]),
    gives("rotates", asked(say(root, { kind: "rotate", ...joining })), [
      { ...plainRoot, retiredAt: now },
      newcomer,
    ]),
    gives("retires another root key", asked(retire, { roots: two }), [
      plainRoot,
      { ...plainRoot, did: secondRoot.did, retiredAt: now },
    ]),
    gives(
      "retires the key that says so",
      asked(say(root, { kind: "retire", did: root.did }), { roots: two }),
      [
        { ...plainRoot, retiredAt: now },
        { ...plainRoot, did: secondRoot.did },
      ],
    ),
  ];
}

async function wrongSpeaker(): Promise<Vector<RootKeyChangeInput>[]> {
  const all = { with: acme, can: "*" } as const;
  const proof = await give(root, ci, all);
  const retired = [{ ...plainRoot, retiredAt: inSeconds(-day) }];
  return Promise.all([
    refused("wrong-root", "by a stranger", asked(say(stranger, { kind: "add", ...joining }))),
    refused(
      "wrong-root",
      "by the new key itself",
      asked(say(secondRoot, { kind: "add", ...joining })),
    ),
    refused("wrong-root", "by a root key that retired", asked(add, { roots: retired })),
    refused("wrong-root", "by a delegate", asked(odd({ issuer: ci, proof }))),
    refused(
      "wrong-root",
      "by a root key on a proof",
      asked(odd({ proof: await give(root, root, all) })),
    ),
    refused(
      "not-the-audience",
      "addressed to the new key, whose delegation it would be",
      asked(odd({ audience: secondRoot.did })),
    ),
  ]);
}

function wrongMoment(): Promise<Vector<RootKeyChangeInput>>[] {
  const early = say(root, { kind: "add", ...joining }, day);
  return [
    refused("expired", "a day later", asked(add, { at: inSeconds(day) })),
    refused("lives-too-long", "a day before it was said", asked(early)),
  ];
}

async function wrongWords(): Promise<Vector<RootKeyChangeInput>[]> {
  const elsewhere = await provePossession(secondRoot, publisherMri("evil-corp"));
  const byAnother = await provePossession(stranger, publisher);
  const add = (change: object) => odd({ facts: [{ key: "add", ...joining, ...change }] });
  const many = Array.from({ length: 32 }, (_, index) => ({ ...plainRoot, did: `did:${index}` }));
  return Promise.all([
    refused(
      "missing-capability",
      "of another publisher",
      asked(odd({}), { publisher: publisherMri("evil-corp") }),
    ),
    refused("missing-capability", "with a lesser ability", asked(odd({ capabilities: [manage] }))),
    refused(
      "possession-unproven",
      "willing to be another publisher's",
      asked(add({ possession: elsewhere })),
    ),
    refused("possession-unproven", "willing by another key", asked(add({ possession: byAnother }))),
    refused("possession-unproven", "willing in no signature", asked(add({ possession: "yes" }))),
    refused(
      "malformed",
      "without possession",
      asked(odd({ facts: [{ key: "add", did: joining.did }] })),
    ),
    refused("malformed", "of another kind", asked(add({ key: "steal" }))),
    refused("malformed", "with more to say", asked(add({ until: "2027" }))),
    refused("malformed", "of a key that is none", asked(add({ did: "did:web:evil.example" }))),
    refused("malformed", "without a fact", asked(odd({ facts: [] }))),
    refused(
      "malformed",
      "of two keys at once",
      asked(
        odd({
          facts: [
            { key: "add", ...joining },
            { key: "retire", did: root.did },
          ],
        }),
      ),
    ),
    refused("root-key-taken", "of a key that is one", asked(odd({}), { roots: two })),
    refused(
      "root-key-taken",
      "of a key that retired",
      asked(odd({}), { roots: [plainRoot, { ...plainRoot, did: secondRoot.did, retiredAt: now }] }),
    ),
    refused(
      "not-a-root-key",
      "retiring a stranger",
      asked(say(root, { kind: "retire", did: stranger.did }), { roots: two }),
    ),
    refused(
      "last-root-key",
      "retiring the last one",
      asked(say(root, { kind: "retire", did: root.did })),
    ),
    refused(
      "too-many-root-keys",
      "beyond the limit",
      asked(odd({}), { roots: [plainRoot, ...many] }),
    ),
  ]);
}

export async function rootKeyChangeVectors(): Promise<Vector<RootKeyChangeInput>[]> {
  const groups = [
    Promise.all(accepted()),
    wrongSpeaker(),
    Promise.all(wrongMoment()),
    wrongWords(),
  ];
  return (await Promise.all(groups)).flat();
}
