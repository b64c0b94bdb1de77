import fc from "fast-check";
import * as ucans from "ucans";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { narrows, type ParsedCapability, parseCapability } from "../capability";
import { limits } from "../limits";
import { content } from "../testing/arbitrary-token";
import { testKey } from "../testing/test-keys";
import chains from "../vectors/chain.json";
import invocations from "../vectors/invocation.json";
import { tokensFromRoot } from "./chain";
import { issueToken } from "./issue";
import { parseToken } from "./token";

type Resource = ucans.Capability["with"];
type Ability = ucans.Capability["can"];

const root = testKey(1);

/** Our order of capabilities, in the two halves that the package asks for. */
const semantics = {
  canDelegateResource(parent: Resource, child: Resource): boolean {
    return narrows(capabilityOf(child, "*"), capabilityOf(parent, "*")).ok;
  },
  canDelegateAbility(parent: Ability, child: Ability): boolean {
    const anything = { scheme: "mri", hierPart: "agent:io.macula/acme-corp" };
    return narrows(capabilityOf(anything, child), capabilityOf(anything, parent)).ok;
  },
};

function capabilityOf(resource: Resource, ability: Ability): ParsedCapability {
  const parsed = parseCapability(ucans.capability.encode({ with: resource, can: ability }));
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}

/** Of invocations too, the token and what it is to give are all that the package looks at. */
const questions = [
  ...chains,
  ...invocations.map(({ title, input, expect: outcome }) => ({
    title: `an invocation ${title}`,
    input: { ...input, audience: input.service },
    expect: outcome,
  })),
];

describe("the ucans package", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const accepted = questions.filter((vector) => "ok" in vector.expect);

  test.each(accepted)("accepts what we accept: $title", async ({ input }) => {
    const token = await parseToken(input.token);
    if (!token.ok) throw new Error(token.refusal.detail);
    /** The package knows no clock skew: its clock is set as far back as we allow ours to be. */
    vi.setSystemTime(Date.parse(input.at) - limits.clockSkewSeconds * 1000);
    const verified = await ucans.verify(input.token, {
      audience: input.audience,
      semantics,
      requiredCapabilities: [
        {
          capability: ucans.capability.parse(input.needs),
          rootIssuer: tokensFromRoot(token.value)[0]?.issuer ?? "",
        },
      ],
    });
    expect(verified).toMatchObject({ ok: true });
  });

  test("writes the same bytes for the same payload", async () => {
    const proof = await issueToken({
      issuer: testKey(2),
      audience: root.did,
      capabilities: [],
      expiresAt: 1,
    });
    const keypair = { jwtAlg: "EdDSA", sign: async (bytes: Uint8Array) => root.sign(bytes) };
    await fc.assert(
      fc.asyncProperty(content, fc.boolean(), async (order, proven) => {
        const ours = await issueToken({
          ...order,
          issuer: root,
          proof: proven ? proof : undefined,
        });
        const theirs = await ucans.signWithKeypair(
          {
            ...ucans.buildPayload({
              issuer: root.did,
              audience: order.audience,
              capabilities: order.capabilities.map((each) => ucans.capability.parse(each)),
              expiration: order.expiresAt,
              facts: order.facts && [...order.facts],
              proofs: proven ? [proof] : [],
            }),
            ...(order.nonce !== undefined && { nnc: order.nonce }),
          },
          keypair,
        );
        expect(ours).toBe(ucans.encode(theirs));
      }),
    );
  });
});
