import { mkdir, readFile, writeFile } from "node:fs/promises";
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
      ["marketplace", "edit", "loan-tui@3.1.0", "--notes", "-"],
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

  it("uploads what the readme shows, and names it by its content", async () => {
    await publishApp(author, "4.1.0");
    await mkdir(join(author.folder, "docs"));
    for (const name of ["a b.png", "c.webp"]) {
      await writeFile(join(author.folder, "docs", name), `a picture: ${name}`);
    }
    const readme = [
      "![a](<a b.png>) ![again](a%20b.png 'c.webp') ![][shot] ![no](no.png) ![svg](a.svg)",
      "![far](https://a.example/c.webp) `![c](c.webp)`\n\n[shot]: c.webp",
    ].join("\n");
    await writeFile(join(author.folder, "docs", "README.md"), readme);
    const submit = ["marketplace", "submit", "loan-tui", "--description", "Loans"];
    const { stdout, stderr } = await author.hecate([
      ...[...submit, "--readme", "docs/README.md", "--dry-run", "--json"],
    ]);
    const { requests } = JSON.parse(stdout);
    const { readme: sent, images } = requests.at(-1).body.listing;
    expect([images.length, requests.length]).toEqual([2, 3]);
    expect(sent.split("\n")).toEqual([
      `![a](<ipfs://${images[0]}>) ![again](ipfs://${images[0]} 'c.webp') ![][shot] ![no](no.png) ![svg](a.svg)`,
      "![far](https://a.example/c.webp) `![c](c.webp)`",
      "",
      `[shot]: ipfs://${images[1]}`,
    ]);
    expect(stderr).toBe("");
    const talked = await author.hecate([...submit, "--readme", "docs/README.md", "--dry-run"]);
    expect(talked.stderr).toContain("no.png in the readme will be a link, not a picture: ENOENT");
    expect(talked.stderr).toContain("a.svg in the readme will be a link, not a picture: only PNG");
  });

  it("uploads recordings beside screenshots", async () => {
    await publishApp(author, "4.2.0");
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

describe("notes of a version", () => {
  const changelog = "# Changelog\n\n## [6.1.0]\n\n- Extra payments\n\n## 6.0.0\n\nThe first.\n";
  beforeAll(async () => {
    for (const version of ["5.9.0", "6.0.0", "6.1.0"]) await publishApp(author, version);
    await writeFile(join(author.folder, "CHANGELOG.md"), changelog);
  }, 60_000);

  it("go with a submission, from the section of a changelog that is about it", async () => {
    const submit = ["marketplace", "submit", "loan-tui", "--description", "Loans", "--dry-run"];
    const { requests } = await author.json<{ requests: unknown[] }>([
      ...submit,
      ...["--notes", "CHANGELOG.md"],
    ]);
    expect(requests).toMatchObject([{ body: { notes: "- Extra payments" } }]);
    const older = await author.hecate([...submit, "--version", "5.9.0", "--notes", "CHANGELOG.md"]);
    expect(older.exit).toBe(1);
    expect(older.stderr).toContain("notes-missing");
  });

  it("are corrected by themselves, and shown with what this machine found changed", async () => {
    const edit = ["marketplace", "edit", "loan-tui@6.1.0", "--notes", "CHANGELOG.md"];
    expect(await author.json(edit)).toMatchObject({ version: "6.1.0", notes: "- Extra payments" });
    const { stdout: card } = await author.hecate(["info", "loan-tui"]);
    expect(card).toContain("New in 6.1.0\n  - Extra payments");
    const { stdout, exit } = await author.hecate(["diff", "loan-tui", "6.0.0", "6.1.0"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(
      /^loan-tui 6\.0\.0 → 6\.1\.0\nlinux-amd64, linux-arm64 {2}rebuilt, 600 kB as before\n {2}- baf\w+\n {2}\+ baf\w+\n/,
    );
    expect(stdout).toMatch(/6\.1\.0 {2}\d{4}-\d\d-\d\d\n {2}- Extra payments\n$/);
  });

  it.each([
    ["no version", ["loan-tui", "--notes", "CHANGELOG.md"]],
    ["no notes", ["loan-tui@6.1.0", "--description", "Loans"]],
    ["something of the listing as well", ["loan-tui@6.1.0", "--notes", "-", "--tags", "finance"]],
  ])("are not corrected with %s", async (_, args) => {
    const { exit, stderr } = await author.hecate(["marketplace", "edit", ...args]);
    expect(exit).toBe(2);
    expect(stderr).toContain("notes");
  });

  it("exit 3 with a version that is not listed, 1 with what is no version", async () => {
    expect((await author.hecate(["diff", "loan-tui", "6.0.0", "9.9.9"])).exit).toBe(3);
    expect((await author.hecate(["diff", "loan-tui", "6", "6.1.0"])).exit).toBe(1);
  });
});
