import { readlink, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPerson } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService } from "./support/service";

describe("an app, from one machine to another", () => {
  it("is published, found, installed, run and removed", async () => {
    const service = await aService();
    const author = await anAuthor(service);
    await publishApp(author, "1.0.0");
    const reader = await aPerson(service.origin);

    const found = await reader.hecate(["search", "tui", "loan"]);
    expect(found.stdout).toBe(
      "acme-corp/loan-tui  1.0.0  no stars yet  no verified domain\n  Loans, at a glance\n",
    );

    const installed = await reader.hecate(["install", "loan-tui", "--platform", "linux-amd64"]);
    expect(installed.exit).toBe(0);
    expect(installed.stdout).toBe(`${join(reader.home, "bin", "loan-tui")}\n`);
    expect(await readlink(join(reader.home, "bin", "loan-tui"))).toBe(
      "../apps/loan-tui/1.0.0/loan-tui",
    );
    const file = join(reader.home, "apps", "loan-tui", "1.0.0", "loan-tui");
    expect((await stat(file)).mode & 0o777).toBe(0o755);

    const ran = await reader.hecate(["run", "loan-tui", "--", "--json", "two words"]);
    expect(ran).toMatchObject({ exit: 7, stdout: "1.0.0 --json two words\n" });

    expect((await reader.hecate(["uninstall", "loan-tui"])).exit).toBe(0);
    expect((await reader.hecate(["list"])).stdout).toBe("");
    expect((await reader.hecate(["run", "loan-tui"])).exit).toBe(3);
  });

  it("is uploaded once, however often it is published", async () => {
    const service = await aService();
    const author = await anAuthor(service);
    const manifest = await publishApp(author, "1.0.0");
    const again = await author.json<{ content: { uploaded: boolean }[] }>([
      "publish",
      "tui",
      manifest,
    ]);
    expect(again.content).toMatchObject([
      { platforms: ["linux-amd64", "linux-arm64"], uploaded: false },
    ]);
    const uploads = service.requests.filter((request) => request.startsWith("PUT"));
    expect(uploads).toHaveLength(1);
  });

  it("leaves only the newer version in place after an update", async () => {
    const service = await aService();
    const author = await anAuthor(service);
    const reader = await aPerson(service.origin);
    for (const version of ["1.0.0", "1.1.0"]) {
      await publishApp(author, version);
      await reader.json(["install", "acme-corp/loan-tui", "--platform", "linux-amd64"]);
    }
    const apps = await reader.json<{ version: string }[]>(["list"]);
    expect(apps.map(({ version }) => version)).toEqual(["1.1.0"]);
    expect((await reader.hecate(["run", "loan-tui"])).stdout).toBe("1.1.0 \n");
  });
});
