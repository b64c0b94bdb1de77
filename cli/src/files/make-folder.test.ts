import { mkdir, mkdtemp, realpath, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fileRefusal } from "./file-refusal";
import { makeFolder } from "./make-folder";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(await realpath(tmpdir()), "hecate-folder-"));
});

test("a folder is made with its parents, for whom the mode says", async () => {
  expect(await makeFolder(join(root, "a", "b", "c"), 0o700)).toBe(join(root, "a"));
  for (const folder of ["a", "a/b", "a/b/c"]) {
    const found = await stat(join(root, folder));
    expect([found.isDirectory(), found.mode & 0o777]).toEqual([true, 0o700]);
  }
});

test("a folder that is there is left alone, also behind a link", async () => {
  await mkdir(join(root, "real"));
  await symlink("real", join(root, "link"));
  for (const path of [root, "/", join(root, "link")]) expect(await makeFolder(path)).toBeNull();
  expect(await makeFolder(join(root, "link", "below"))).toBe(join(root, "link", "below"));
});

test("a folder that two make at once is made by both", async () => {
  const path = join(root, "a", "b");
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(path)]);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test.each([
  ["below a file", "file/below/it", "ENOTDIR"],
  ["where a file is", "file", "EEXIST"],
  ["where a link leads nowhere", "dangling", "EEXIST"],
  ["of too long a name", "x".repeat(300), "ENAMETOOLONG"],
  ["of too long a path", "x/".repeat(3_000), "ENAMETOOLONG"],
])("a folder %s is refused, and nothing left behind", async (_, path, code) => {
  await writeFile(join(root, "file"), "");
  await symlink("nowhere", join(root, "dangling"));
  const refused = await makeFolder(join(root, path)).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code });
  expect(fileRefusal(refused)).toMatchObject({ refusal: { code: "cannot-write" } });
  await expect(stat(join(root, "x"))).rejects.toMatchObject({ code: "ENOENT" });
});

test.runIf(process.platform === "linux")(
  "a folder below /proc is refused, not tried for ever",
  async () => {
    for (const path of ["/proc/hecate", "/proc/hecate/home", "/proc/hecate/home/apps"]) {
      await expect(makeFolder(path)).rejects.toMatchObject({ code: "ENOENT" });
    }
  },
);
