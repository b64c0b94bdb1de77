import type { ChainInput } from "../run-chain";
import type { Vector } from "../vector";
import {
  acme,
  ci,
  give,
  hour,
  idOf,
  manage,
  now,
  publishAny,
  publishLoanTui,
  root,
  secondRoot,
} from "./cast";
import {
  accepted,
  ask,
  byCi,
  byRoot,
  inSeconds,
  pair,
  plainRoot,
  roots,
  three,
  toCi,
  toCiOneX,
  toService,
  version,
} from "./chain-question";

/** Chains that give what is needed. */
export async function acceptedChainVectors(): Promise<Vector<ChainInput>[]> {
  const oneX = { proof: toCiOneX };
  const back = await give(ci, root, publishLoanTui, { proof: toCi });
  return Promise.all([
    accepted("a root key itself", 1, ask({ token: byRoot })),
    accepted("a delegate", 2, ask({ token: byCi })),
    accepted("a delegate's delegate", 3, ask({ token: three })),
    accepted(
      "a delegation that comes back to the root key, and gives no more",
      3,
      ask({ token: give(root, toService, publishLoanTui, { proof: back }) }),
    ),
    accepted(
      "everything, by a root key",
      1,
      ask({ token: give(root, toService, { with: acme, can: "*" }) }),
    ),
    accepted(
      "publish/* for publish/tui",
      2,
      ask({ token: pair({ with: acme, can: "publish/*" }, publishLoanTui) }),
    ),
    accepted("the publisher for a listing", 2, ask({ token: pair(publishAny, publishLoanTui) })),
    accepted(
      "from * to publisher/manage",
      2,
      ask({ token: pair({ with: acme, can: "*" }, manage), needs: manage }),
    ),
    accepted(
      "two capabilities, one in use",
      2,
      ask({ token: pair([publishAny, manage], [manage, publishLoanTui]) }),
    ),
    accepted(
      "version 1.4.2 by a key for <=1.x",
      2,
      ask({ token: give(ci, toService, version("1.4.2"), oneX), needs: version("1.4.2") }),
    ),
    accepted(
      "a range within a range",
      2,
      ask({ token: give(ci, toService, version("<=1.4.x"), oneX), needs: version("1.0.0") }),
    ),
    accepted(
      "a pre-release by a key without version limit",
      2,
      ask({ token: pair(publishLoanTui, version("2.0.0-rc.1")), needs: version("2.0.0-rc.1") }),
    ),
    accepted(
      "a token that expired within the clock skew",
      1,
      ask({ token: byRoot, at: inSeconds(hour + 59) }),
    ),
    accepted(
      "a second root key",
      1,
      ask({
        token: give(secondRoot, toService, publishLoanTui),
        roots: [...roots, { ...plainRoot, did: secondRoot.did }],
      }),
    ),
    accepted(
      "a token revoked later",
      2,
      ask({ token: byCi, revoked: [[idOf(toCi), inSeconds(1)]] }),
    ),
    accepted(
      "a revocation of another token",
      2,
      ask({ token: byCi, revoked: [[idOf(byRoot), now]] }),
    ),
  ]);
}
