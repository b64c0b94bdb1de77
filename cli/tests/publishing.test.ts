import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, type Person, snapshot } from "./support/hecate";
import { anApp, anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

let service: Service;
let author: Person;

beforeAll(async () => {
  service = await aService();
  author = await anAuthor(service);
}, 60_000);

interface Added {
  readonly cid: string;
  readonly size: number;
  readonly sha256: string;
}

describe("adding content", () => {
  it("gives one content id a line, in the order of the files", async () => {
    await writeFile(join(author.folder, "hello"), "hello world\n");
    await writeFile(join(author.folder, "nothing"), "");
    const { stdout } = await author.hecate(["content", "add", "hello", "nothing"]);
    expect(stdout.split("\n")).toEqual([
      "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4",
      "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
      "",
    ]);
  });

  it("exits 1 for a file that is not there and for a folder", async () => {
    expect((await author.hecate(["content", "add", "missing"])).exit).toBe(1);
    expect((await author.hecate(["content", "add", "."])).exit).toBe(1);
  });
});

describe("signing", () => {
  async function aManifest(): Promise<string> {
    const file = join(author.folder, "app");
    await writeFile(file, anApp("hello"));
    const [added] = await author.json<Added[]>(["content", "add", file]);
    const path = join(author.folder, "commented.yaml");
    const artifact = `{ cid: ${added?.cid}, size: ${added?.size}, sha256: ${added?.sha256} }`;
    await writeFile(
      path,
      `# Our first app
name: hello-tui
version: 1.0.0
publisher: mri:agent:io.macula/acme-corp
platforms:
  linux-amd64: ${artifact}
`,
    );
    return path;
  }

  it("adds one line and leaves the rest as its author wrote it, however often", async () => {
    const path = await aManifest();
    const before = await readFile(path, "utf8");
    for (const _ of [1, 2]) {
      await author.json(["sign", "--capability", "publish:tui", "--content", path]);
      const signed = await readFile(path, "utf8");
      expect(signed.replace(/signature: .*\n/, "")).toBe(before);
    }
  });

  it("takes content ids, which the manifest must hold", async () => {
    const path = await aManifest();
    const cid = /cid: (\w+)/.exec(await readFile(path, "utf8"))?.[1] ?? "";
    const sign = ["sign", "--capability", "publish:tui", "--manifest", path, "--content"];
    expect((await author.hecate([...sign, cid])).exit).toBe(0);
    const other = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
    const refused = await author.hecate([...sign, other]);
    expect(refused.exit).toBe(6);
    expect(refused.stderr).toContain("manifest-mismatch");
  });

  it("refuses a capability that does not reach the manifest", async () => {
    const path = await aManifest();
    const sign = ["sign", "--content", path, "--capability"];
    expect((await author.hecate([...sign, "publish:tui/other-tui"])).exit).toBe(4);
    expect((await author.hecate([...sign, "paint:walls"])).exit).toBe(2);
  });
});

describe("publishing", () => {
  it("refuses a file that changed since it was added", async () => {
    const path = await publishApp(author, "2.0.0");
    await writeFile(join(author.folder, "loan-tui-2.0.0"), "#!/bin/sh\n");
    const { exit, stderr } = await author.hecate(["publish", "tui", path]);
    expect(exit).toBe(6);
    expect(stderr).toContain("cid-mismatch");
  });

  it("refuses a manifest without a signature", async () => {
    const path = await publishApp(author, "2.1.0");
    await writeFile(path, (await readFile(path, "utf8")).replace(/signature: .*\n/, ""));
    const { exit, stderr } = await author.hecate(["publish", "tui", path]);
    expect(exit).toBe(1);
    expect(stderr).toContain("manifest-unsigned");
  });

  it("refuses a manifest signed by another key than the publisher's", async () => {
    const thief = await aPerson(service.origin);
    await thief.json(["identity", "init"]);
    await expect(publishApp(thief, "2.2.0")).rejects.toThrow("wrong-root");
  });

  it("sends no token to a service that calls itself by another name", async () => {
    const impostor = await aService();
    impostor.did = service.did;
    const customer = await aPerson(impostor.origin);
    await customer.json(["identity", "init"]);
    const { exit, stderr } = await customer.hecate(["publisher", "register", "acme-corp"]);
    expect(exit).toBe(4);
    expect(stderr).toContain("not-the-audience");
    expect(impostor.requests).toEqual(["GET /api/v1"]);
  });
});

describe("a dry run", () => {
  it("says what it would sign and send, and sends and writes nothing", async () => {
    await publishApp(author, "3.0.0");
    const before = await snapshot(author.home);
    const sent = service.requests.length;
    const submit = ["marketplace", "submit", "loan-tui", "--description", "Loans", "--dry-run"];
    const { requests } = await author.json<{ requests: unknown[] }>(submit);
    expect(requests).toMatchObject([
      {
        request: { method: "POST", address: `${service.origin}/api/v1/listings` },
        signs: { aud: service.did, att: [{ can: "publish/tui" }], fct: [{ method: "POST" }] },
        body: { manifest: { version: "3.0.0" }, listing: { description: "Loans" } },
      },
    ]);
    const writes = service.requests.slice(sent).filter((request) => !request.startsWith("GET"));
    expect(writes).toEqual([]);
    expect(await snapshot(author.home)).toEqual(before);
  });

  it("is there for every command that signs, sends or keeps something", async () => {
    const manifest = await publishApp(author, "3.1.0");
    const { did } = await author.json<{ did: string }>(["identity", "show"]);
    const toItself = ["delegate", "--to", did, "--capability", "publish:tui"];
    const { token } = await author.json<{ token: string }>(toItself);
    await writeFile(join(author.folder, "given.ucan"), token);
    const before = await snapshot(author.folder);
    const sent = service.requests.length;
    for (const command of [
      ["publisher", "register", "acme-corp"],
      ["sign", "--capability", "publish:tui", "--content", manifest],
      toItself,
      ["delegate", "--import", "given.ucan"],
      ["publish", "tui", manifest],
      ["marketplace", "submit", "loan-tui", "--description", "Loans"],
      ["marketplace", "edit", "loan-tui", "--description", "Loans"],
      ["marketplace", "yank", "loan-tui@3.1.0", "--reason", "x"],
      ["revoke", manifest],
    ]) {
      const { exit, stderr } = await author.hecate([...command, "--dry-run"]);
      expect({ command, exit, stderr }).toMatchObject({
        exit: 0,
        stderr: "Dry run: nothing was sent and nothing was written.\n",
      });
    }
    const writes = service.requests.slice(sent).filter((request) => !/^(GET|HEAD) /.test(request));
    expect(writes).toEqual([]);
    expect(await snapshot(author.folder)).toEqual(before);
  });
});

describe("submitting", () => {
  it("uploads screenshots that a pattern matches, then lists", async () => {
    await publishApp(author, "4.0.0");
    for (const name of ["b.png", "a.png", "c.txt"])
      await writeFile(join(author.folder, name), name);
    const before = service.requests.length;
    const submit = ["marketplace", "submit", "loan-tui", "--description", "Loans"];
    await author.json([...submit, "--screenshots", "*.png"]);
    const writes = service.requests.slice(before).map((request) => request.split(" ")[0]);
    expect(writes).toEqual(["GET", "HEAD", "PUT", "HEAD", "PUT", "POST"]);
  });

  it("uploads recordings beside screenshots", async () => {
    await publishApp(author, "4.1.0");
    await writeFile(join(author.folder, "demo.cast"), "demo");
    await writeFile(join(author.folder, "shot.png"), "shot");
    const submit = ["marketplace", "submit", "loan-tui", "--description", "Loans", "--dry-run"];
    const files = ["--recordings", "*.cast", "--screenshots", "shot.png"];
    const [recording] = await author.json<Added[]>(["content", "add", "demo.cast"]);
    const { requests } = await author.json<{ requests: { body?: unknown }[] }>([
      ...submit,
      ...files,
    ]);
    expect(requests).toHaveLength(3);
    expect(requests[2]?.body).toMatchObject({ listing: { recordings: [recording?.cid] } });
  });

  it("points to edit when the version was listed already, since its text stays", async () => {
    await publishApp(author, "5.0.0");
    const submit = ["marketplace", "submit", "loan-tui", "--description"];
    await author.json([...submit, "Loans"]);
    const again = await author.hecate([...submit, "Loans, and more"]);
    expect(again.exit).toBe(0);
    expect(again.stderr).toContain("hecate marketplace edit");
  });

  it("exits 3 for what was never published from this machine", async () => {
    const submit = ["marketplace", "submit", "other-tui", "--description", "Other"];
    const { exit, stderr } = await author.hecate(submit);
    expect(exit).toBe(3);
    expect(stderr).toContain("hecate publish tui");
  });
});
