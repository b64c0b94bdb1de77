import { expect, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release, signRelease } from "./publishing";

test.describe.configure({ mode: "serial" });

const org = "rotating-works";
const name = "turn-tui";

let publisher: Machine;
let successor: Machine;
let builder: Machine;
let user: Machine;
let successorDid: string;

test.beforeAll(async ({ baseURL }) => {
  if (baseURL === undefined) throw new Error("no server to talk to");
  publisher = await Machine.meet(baseURL);
  successor = await Machine.meet(baseURL);
  builder = await Machine.meet(baseURL);
  user = await Machine.meet(baseURL);
});
test.afterAll(() =>
  Promise.all([publisher, successor, builder, user].map((each) => each.forget())),
);

test("a delegate publishes, and the publisher's page shows by which delegation", async ({
  page,
}) => {
  await claim(publisher, org, "Rotating Works");
  await builder.must("identity", "init");
  const did = await builder.must("identity", "show");
  const order = ["--to", did, "--capability", `publish:tui/${name}`, "--version", "<=1.x"];
  await builder.keep("ci.ucan", await publisher.must("delegate", ...order));
  await builder.must("delegate", "--import", builder.path("ci.ucan"));
  await release(builder, org, { name, version: "1.0.0" });
  await user.must("install", `${org}/${name}`);
  await page.goto(`/publishers/${org}`);
  const section = page.getByRole("region", { name: "Who else may publish" });
  await expect(section).toContainText(`publish:tui/${name}?version=<=1.x`);
});

test("the root key is rotated to one that accepted it", async ({ page }) => {
  await successor.must("identity", "init");
  successorDid = await successor.must("identity", "show");
  const accepted = await successor.must("publisher", "keys", "accept", org);
  const rotation = ["publisher", "keys", "rotate", successorDid, "--accepted", accepted];
  await publisher.must(...rotation);
  const { rootKeys } = JSON.parse(await user.must("publisher", "keys", "list", org, "--json"));
  expect(rootKeys).toMatchObject([{}, { did: successorDid, retiredAt: null }]);
  await page.goto(`/publishers/${org}`);
  await expect(page.getByRole("main")).toContainText("added by a root key of that time");
});

test("what the old key signs from then on is refused, its delegate's too", async () => {
  for (const machine of [publisher, builder]) {
    const { manifest, sign } = await signRelease(machine, org, { name, version: "1.1.0" });
    await sign();
    const refused = await machine.hecate("publish", "tui", manifest);
    expect(refused.exit).toBe(4);
    expect(refused.stderr).toContain("wrong-root");
  }
});

test("a machine that met the old key follows to the new one, and keeps what the old one signed", async () => {
  await release(successor, org, { name, version: "1.2.0" });
  await user.must("install", `${org}/${name}`);
  await user.must("verify", `${org}/${name}@1.0.0`);
  const delegations = JSON.parse(await builder.must("delegations", "--json"));
  expect(delegations.items).toMatchObject([{ direction: "received", state: "valid" }]);
});
