import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person, snapshot } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

let service: Service;
let root: Person;
let successor: Person;
let rootDid: string;
let did: string;
let accepted: string;
const strangerDid = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

beforeEach(async () => {
  service = await aService();
  root = await anAuthor(service);
  successor = await aPerson(service.origin);
  rootDid = (await root.json<{ did: string }>(["identity", "show"])).did;
  did = (await successor.json<{ did: string }>(["identity", "init"])).did;
  const accept = ["publisher", "keys", "accept", "acme-corp"];
  accepted = (await successor.json<{ possession: string }>(accept)).possession;
});

const change = (kind: string, key: string, ...more: string[]) => [
  ...["publisher", "keys", kind, key, "--publisher", "acme-corp", ...more],
];

interface Keys {
  rootKeys: { did: string; retiredAt: string | null }[];
}

describe("publisher keys", () => {
  it("adds a key that accepted, and lists it once its history was checked", async () => {
    await root.json(change("add", did, "--accepted", accepted));
    const { rootKeys } = await root.json<Keys>(["publisher", "keys", "list"]);
    expect(rootKeys).toMatchObject([
      { did: rootDid, retiredAt: null },
      { did, retiredAt: null },
    ]);
  });

  it("rotates: the successor publishes, and the old key no more", async () => {
    await root.json(change("rotate", did, "--accepted", accepted));
    await publishApp(successor, "1.0.0");
    await expect(publishApp(root, "1.1.0")).rejects.toThrow("wrong-root");
  });

  it("refuses a key that did not accept, and the end of the last one", async () => {
    const forced = await root.hecate(change("add", strangerDid, "--accepted", accepted));
    expect(forced.stderr).toContain("possession-unproven");
    const last = await root.hecate(change("retire", rootDid));
    expect({ exit: last.exit, stdout: last.stdout }).toEqual({ exit: 1, stdout: "" });
    expect(last.stderr).toContain("last-root-key");
  });

  it("prints what it would sign and send on a dry run, and does neither", async () => {
    const before = await snapshot(root.home);
    const requests = service.requests.length;
    const dry = await root.json<{ requests: { signs: { fct: unknown[] } }[] }>(
      change("rotate", did, "--accepted", accepted, "--dry-run"),
    );
    expect(dry.requests[0]?.signs.fct).toEqual([{ key: "rotate", did, possession: accepted }]);
    expect(service.requests).toHaveLength(requests);
    expect(await snapshot(root.home)).toEqual(before);
  });
});

describe("a machine that met the publisher before", () => {
  let reader: Person;

  beforeEach(async () => {
    await publishApp(root, "1.0.0");
    reader = await aPerson(service.origin);
    await reader.json(["install", "loan-tui", "--platform", "linux-amd64"]);
  });

  it("follows a rotation, and then refuses a service that hides it", async () => {
    const before = service.marketplace.publishers.get("acme-corp");
    await root.json(change("rotate", did, "--accepted", accepted));
    await publishApp(successor, "1.1.0");
    await reader.json(["install", "loan-tui", "--platform", "linux-amd64"]);
    if (before !== undefined) service.marketplace.publishers.set("acme-corp", before);
    const hidden = await reader.hecate(["verify", "loan-tui@1.0.0"]);
    expect(hidden.exit).toBe(6);
    expect(hidden.stderr).toContain("root-changed");
  });

  it("still believes what the old key signed in its time", async () => {
    await root.json(change("rotate", did, "--accepted", accepted));
    await publishApp(successor, "1.1.0");
    await reader.json(["install", "loan-tui", "--platform", "linux-amd64"]);
    expect((await reader.hecate(["verify", "loan-tui@1.0.0"])).exit).toBe(0);
  });

  it("refuses a key that comes without a statement", async () => {
    const view = service.marketplace.publishers.get("acme-corp");
    if (view === undefined) throw new Error("nobody is acme-corp");
    const rootKeys = [
      ...view.rootKeys,
      { did, addedAt: new Date().toISOString(), retiredAt: null },
    ];
    service.marketplace.publishers.set("acme-corp", { ...view, rootKeys });
    const refused = await reader.hecate(["verify", "loan-tui"]);
    expect(refused.exit).toBe(6);
    expect(refused.stderr).toContain("root-unproven");
  });
});

describe("delegations", () => {
  it("lists what was given and received, until when, and what was revoked", async () => {
    const order = ["--capability", "publish:tui/loan-tui", "--version", "<=1.x"];
    const made = await root.json<{ id: string; token: string }>([
      ...["delegate", "--to", did, ...order],
    ]);
    await successor.hecate(["delegate", "--import", "-"], made.token);
    const listed = await successor.hecate(["delegations"]);
    expect(listed.stdout).toMatch(
      /^received {2}publish:tui\/loan-tui\?version=<=1.x {2}until \d{4}-\d\d-\d\d {2}valid/,
    );
    await root.hecate(["revoke", made.id]);
    const { items } = await root.json<{ items: unknown[] }>(["delegations"]);
    expect(items).toMatchObject([
      { direction: "issued", id: made.id, audience: did, state: "revoked" },
    ]);
  });

  it("says that it does not know whether they were revoked when nobody answers", async () => {
    const lonely = ["delegate", "--to", did, "--capability", "publish:*"];
    await root.json(lonely);
    const { items } = await root.json<{ items: { state: string }[] }>([
      ...["delegations", "--server", "http://127.0.0.1:9"],
    ]);
    expect(items.map(({ state }) => state)).toEqual(["unknown"]);
  });
});
