import type { Capability } from "../../capability";
import type { ChainInput } from "../run-chain";
import type { Vector } from "../vector";
import { acme, ci, manage, placeOf, publishAny, publishLoanTui, publishOneX } from "./cast";
import { ask, pair, refused, version } from "./chain-question";

function widened(
  code: string,
  given: Capability | Capability[],
  passedOn: Capability,
  title: string,
): Promise<Vector<ChainInput>> {
  return refused(code, title, placeOf(2, 2, ci), ask({ token: pair(given, passedOn) }));
}

/** Of what a delegate passes on, each exceeds what it was given in one way. */
export function wideningVectors(): Promise<Vector<ChainInput>[]> {
  const everything: Capability = { with: acme, can: "*" };
  const corporation = "mri:agent:io.macula/acme-corporation";
  const other = "mri:capability:io.macula/acme-corp/loan-tui-pro";
  return Promise.all([
    widened("ability-widened", publishAny, everything, "publish/tui passed on as *"),
    widened("ability-widened", everything, everything, "* passed on by a delegate"),
    widened(
      "ability-widened",
      publishAny,
      { with: acme, can: "publish/*" },
      "publish/tui passed on as publish/*",
    ),
    widened("ability-widened", publishAny, manage, "publish/tui passed on as publisher/manage"),
    widened(
      "ability-widened",
      { with: acme, can: "publish/*" },
      manage,
      "publish/* passed on as publisher/manage, a longer word",
    ),
    widened(
      "ability-widened",
      [publishLoanTui, publishAny],
      manage,
      "two capabilities, neither of them that",
    ),
    widened("resource-widened", publishLoanTui, publishAny, "a listing passed on as its publisher"),
    widened(
      "resource-widened",
      publishLoanTui,
      { with: other, can: "publish/tui" },
      "a listing whose name is longer",
    ),
    widened(
      "resource-widened",
      publishAny,
      { with: corporation, can: "publish/tui" },
      "a publisher whose name is longer",
    ),
    widened(
      "resource-widened",
      publishAny,
      { with: "mri:agent:io.other/acme-corp", can: "publish/tui" },
      "a publisher of another realm",
    ),
    widened(
      "resource-widened",
      publishAny,
      { with: "mri:capability:io.macula/acme-corporation/loan-tui", can: "publish/tui" },
      "a listing of another publisher",
    ),
    widened(
      "resource-widened",
      publishAny,
      { with: "mri:agent:io.macula", can: "publish/tui" },
      "the realm itself",
    ),
    widened(
      "resource-widened",
      { with: "mri:capability:io.macula/acme-corp", can: "publish/tui" },
      publishLoanTui,
      "what looks like a publisher but is a capability",
    ),
    widened("version-widened", publishOneX, publishLoanTui, "a version limit dropped"),
    widened("version-widened", publishOneX, version("<=2.x"), "<=1.x passed on as <=2.x"),
    widened("version-widened", publishOneX, version("*"), "<=1.x passed on as *"),
    widened(
      "version-widened",
      publishOneX,
      version("<=1.x || 9.x"),
      "<=1.x passed on with an alternative",
    ),
    widened("version-widened", publishOneX, version("2.0.0"), "2.0.0 by a key for <=1.x"),
    widened(
      "version-widened",
      publishOneX,
      version("2.0.0-rc.1"),
      "a pre-release of 2.0.0 by a key for <=1.x",
    ),
    widened(
      "version-widened",
      publishOneX,
      version("1.5.0-rc.1"),
      "a pre-release of 1.5.0, which no range holds",
    ),
    widened(
      "version-widened",
      version("<2.0.0"),
      version("2.0.0-0"),
      "the first pre-release of what is excluded",
    ),
    widened(
      "version-widened",
      [manage, publishOneX],
      version("3.0.0"),
      "the nearest of two is what the refusal is about",
    ),
  ]);
}
