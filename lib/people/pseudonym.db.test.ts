import { ok } from "@hecate/protocol/result";
import { describe, expect, test } from "vitest";
import { transaction } from "#lib/db/client";
import { pseudonymOf } from "#lib/people/pseudonym";
import { aPerson } from "#lib/testing/people";
import { expectOk } from "#lib/testing/publishers";

async function nameOf(personId: string, scope: string): Promise<string> {
  return expectOk(await transaction(async (tx) => ok(await pseudonymOf(tx, personId, scope))));
}

describe("a pseudonym", () => {
  test("stays the same in one scope, also when it is first asked for twice at once", async () => {
    const { personId } = await aPerson();
    const scope = "report:1";
    const names = await Promise.all([nameOf(personId, scope), nameOf(personId, scope)]);
    expect(new Set([...names, await nameOf(personId, scope)])).toHaveLength(1);
    expect(names[0]).toMatch(/^person:[a-z2-7]{52}$/);
  });

  test("is another in each scope and for each person", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const names = await Promise.all([
      nameOf(one.personId, "account"),
      nameOf(one.personId, "moderator"),
      nameOf(other.personId, "account"),
    ]);
    expect(new Set(names)).toHaveLength(3);
  });
});
