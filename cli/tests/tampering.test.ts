import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Resolution } from "@hecate/protocol/wire/proof";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person, snapshot } from "./support/hecate";
import type { Marketplace } from "./support/marketplace";
import { anApp, anAuthor, publishApp } from "./support/publish";
import { aService, honest, type Service } from "./support/service";

const installing = ["install", "loan-tui", "--platform", "linux-amd64"];

let service: Service;
let author: Person;
let published: Marketplace;
let reader: Person;

beforeAll(async () => {
  service = await aService();
  author = await anAuthor(service);
  await publishApp(author, "1.0.0");
  published = service.marketplace;
}, 60_000);

beforeEach(async () => {
  Object.assign(service, honest);
  service.marketplace = structuredClone(published);
  reader = await aPerson(service.origin);
});

/** Installs, and expects a refusal that leaves every file as it was. */
async function expectRefusal(code: string, exit: number) {
  const before = await snapshot(reader.home);
  const run = await reader.hecate([...installing, "--json"]);
  expect(JSON.parse(run.stderr)).toMatchObject({ code });
  expect(run).toMatchObject({ exit, stdout: "" });
  expect(await snapshot(reader.home)).toEqual(before);
}

const changed = (resolution: Resolution, manifest: object): Resolution => ({
  ...resolution,
  proof: { ...resolution.proof, manifest: { ...resolution.proof.manifest, ...manifest } },
});

describe("installing", () => {
  it("refuses a changed block", async () => {
    service.tamperCar = (car) => {
      const copy = Buffer.from(car);
      copy[copy.length - 3] = (copy[copy.length - 3] ?? 0) ^ 1;
      return copy;
    };
    await expectRefusal("block-hash-mismatch", 6);
  });

  it("refuses content that ends early", async () => {
    service.tamperCar = (car) => car.subarray(0, car.length - 100);
    await expectRefusal("car-truncated", 6);
  });

  it("refuses content that goes on", async () => {
    service.tamperCar = (car) => Buffer.concat([car, car.subarray(-200)]);
    await expectRefusal("car-trailing-bytes", 6);
  });

  it("refuses a manifest that is not the one that was signed", async () => {
    service.tamperResolution = (resolution) => changed(resolution, { license: "MIT" });
    await expectRefusal("answer-malformed", 6);
  });

  it("refuses a changed signature", async () => {
    service.tamperResolution = (resolution) => {
      const signature = String(resolution.proof.manifest.signature);
      const end = signature.at(-10) === "A" ? "B" : "A";
      return changed(resolution, {
        signature: signature.slice(0, -10) + end + signature.slice(-9),
      });
    };
    await expectRefusal("bad-signature", 6);
  });

  it("refuses a chain that begins at another key than the publisher's", async () => {
    const { did } = await reader.json<{ did: string }>(["identity", "init"]);
    service.tamperResolution = (resolution) => {
      const rootKeys = resolution.proof.publisher.rootKeys.map((key) => ({ ...key, did }));
      const publisher = { ...resolution.proof.publisher, rootKeys };
      return { ...resolution, proof: { ...resolution.proof, publisher } };
    };
    await expectRefusal("wrong-root", 6);
  });

  it("refuses a publisher whose root key changed since this machine met it", async () => {
    await reader.json(installing);
    const thief = await aPerson(service.origin);
    await thief.json(["identity", "init"]);
    service.marketplace.publishers.clear();
    await thief.json(["publisher", "register", "acme-corp"]);
    await publishApp(thief, "1.0.1");
    await expectRefusal("root-changed", 6);
  });

  it("refuses a root key that the service added to the publisher's", async () => {
    const thief = await aPerson(service.origin);
    const { did } = await thief.json<{ did: string }>(["identity", "init"]);
    service.tamperResolution = (resolution) => {
      const { publisher } = resolution.proof;
      const rootKeys = publisher.rootKeys.flatMap((key) => [key, { ...key, did }]);
      return {
        ...resolution,
        proof: { ...resolution.proof, publisher: { ...publisher, rootKeys } },
      };
    };
    await expectRefusal("root-unproven", 6);
  });

  it("trusts nobody anew when what it knows of a publisher is damaged", async () => {
    await reader.json(installing);
    await writeFile(join(reader.home, "trust", "acme-corp.json"), "{}");
    await expectRefusal("file-unreadable", 1);
  });

  it("refuses a version whose signature was revoked", async () => {
    const manifest = await publishApp(author, "1.0.1");
    await author.json(["revoke", manifest]);
    await expectRefusal("revoked", 6);
  });

  it("refuses a yanked version with the publisher's reason, unless told otherwise", async () => {
    const reason = ["--reason", "loses your loans"];
    await author.json(["marketplace", "yank", "loan-tui@1.0.0", ...reason]);
    await expectRefusal("version-yanked", 1);
    const { stderr } = await reader.hecate(installing);
    expect(stderr).toContain("loses your loans");
    expect((await reader.hecate([...installing, "--allow-yanked"])).exit).toBe(0);
  });

  it("refuses another app than the one asked for", async () => {
    service.tamperResolution = (resolution) => changed(resolution, { name: "other-tui" });
    await expectRefusal("answer-malformed", 6);
  });

  it("leaves the older version in place when the newer one is damaged", async () => {
    await reader.json(installing);
    await publishApp(author, "1.1.0");
    service.tamperCar = (car) => car.subarray(0, 1000);
    await expectRefusal("car-truncated", 6);
    expect((await reader.hecate(["run", "loan-tui"])).stdout).toBe("1.0.0 \n");
  });

  it("refuses another publisher's app of the same name, but takes it under another", async () => {
    await reader.json(installing);
    const other = await aPerson(service.origin);
    await other.json(["identity", "init"]);
    await other.json(["publisher", "register", "bank-corp"]);
    await publishApp(other, "3.0.0", anApp("bank"), "bank-corp");
    const another = ["install", "bank-corp/loan-tui", "--platform", "linux-amd64"];
    const refused = await reader.hecate(another);
    expect(refused.exit).toBe(1);
    expect(refused.stderr).toContain("--as NAME");
    await reader.json([...another, "--as", "bank-loans"]);
    expect((await reader.hecate(["run", "bank-loans"])).stdout).toBe("bank \n");
    expect((await reader.hecate(["run", "loan-tui"])).stdout).toBe("1.0.0 \n");
  });

  it("leaves everything as it was when it is interrupted", async () => {
    await reader.json(["identity", "init"]);
    const before = await snapshot(reader.home);
    const running = reader.start(installing);
    service.midway = async () => {
      running.process.kill("SIGINT");
      await running.done;
    };
    expect(await running.done).toMatchObject({ exit: 130, stdout: "" });
    expect(await snapshot(reader.home)).toEqual(before);
  });
});

describe("running", () => {
  it("refuses a file that changed since it was verified, until it is installed again", async () => {
    await reader.json(installing);
    await appendFile(join(reader.home, "apps", "loan-tui", "1.0.0", "loan-tui"), "echo owned\n");
    const refused = await reader.hecate(["run", "loan-tui"]);
    expect(refused).toMatchObject({ exit: 6, stdout: "" });
    expect((await reader.hecate(["verify", "loan-tui"])).exit).toBe(6);
    await reader.json(installing);
    expect((await reader.hecate(["run", "loan-tui"])).stdout).toBe("1.0.0 \n");
  });

  it("refuses an app whose receipt is damaged, until it is installed again", async () => {
    await reader.json(installing);
    const receipt = join(reader.home, "apps", "loan-tui", "1.0.0", "receipt.json");
    for (const damage of ["", "{}", "not json"]) {
      await writeFile(receipt, damage);
      for (const command of ["run", "verify", "uninstall"]) {
        const refused = await reader.hecate([command, "loan-tui"]);
        expect(refused).toMatchObject({ exit: 6, stdout: "" });
        expect(refused.stderr).toContain("install-damaged");
      }
      expect(await reader.hecate(["list"])).toMatchObject({ exit: 0, stdout: "" });
      await reader.json(installing);
      expect((await reader.hecate(["run", "loan-tui"])).stdout).toBe("1.0.0 \n");
    }
  });
});
