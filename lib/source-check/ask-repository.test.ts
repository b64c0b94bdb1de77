import { mkdtemp, readdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { askRepository, openInternet, type Reach } from "./ask-repository";
import { usualPath } from "./run-git";
import {
  aRepository,
  gitBackend,
  serve,
  type TestRepository,
  type TestServer,
} from "./testing/git-server";

const absent = "0123456789".repeat(4);
const toLoopback: Reach = {
  protocol: "http:",
  addressesOf: async () => ["127.0.0.1"],
  isAllowed: (address) => address === "127.0.0.1",
  bounds: { path: usualPath, milliseconds: 120_000, bytes: 4_000_000 },
};

let repository: TestRepository;
let server: TestServer;
beforeAll(async () => {
  repository = await aRepository();
  server = await serve(gitBackend(repository.root));
});
afterAll(async () => {
  await server.stop();
  await repository.remove();
});

const here = ({ port }: TestServer) => `http://127.0.0.1:${port}/app.git`;
const ask = (address: string, revision: string, reach = toLoopback) =>
  askRepository({ repository: address, revision }, reach);

async function askOnce(handle: Parameters<typeof serve>[0], reach = toLoopback) {
  const once = await serve(handle);
  try {
    return { verdict: await ask(here(once), absent, reach), paths: once.paths };
  } finally {
    await once.stop();
  }
}

describe("a repository", () => {
  test("has the revision that a branch names", async () => {
    expect(await ask(here(server), repository.newest)).toEqual({ is: "revision-found" });
  });

  test("has a revision that nothing names any more", async () => {
    expect(await ask(here(server), repository.older)).toEqual({ is: "revision-found" });
  });

  test("is reachable without the revision", async () => {
    const verdict = await ask(here(server), absent);
    expect(verdict).toEqual({ is: "reachable", reason: "revision-missing" });
  });

  test("is gone when the server says so", async () => {
    const verdict = await ask(here(server).replace("app", "other"), absent);
    expect(verdict).toEqual({ is: "gone", reason: "not-found" });
  });

  test("is gone for everybody when it asks for a password, which nobody is asked for", async () => {
    const { verdict } = await askOnce((_, response) =>
      response.writeHead(401, { "www-authenticate": "Basic realm=x" }).end(),
    );
    expect(verdict).toEqual({ is: "gone", reason: "needs-login" });
  });

  test("is not judged by an error of its server", async () => {
    const { verdict } = await askOnce((_, response) => response.writeHead(503).end());
    expect(verdict).toEqual({ is: "unknown", reason: "unreachable" });
  });

  test("leaves nothing on our disk", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hecate-left-"));
    vi.stubEnv("TMPDIR", folder);
    try {
      await ask(here(server), repository.older);
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await readdir(folder)).toEqual([]);
    await rmdir(folder);
  });
});

describe("a stranger's address", () => {
  test.each([
    ["loopback", "https://127.0.0.1/app.git"],
    ["loopback, written as one number", "https://2130706433/app.git"],
    ["loopback in hexadecimal", "https://0x7f.1/app.git"],
    ["IPv6 loopback", "https://[::1]/app.git"],
    ["mapped loopback", "https://[::ffff:127.0.0.1]/app.git"],
    ["cloud metadata", "https://169.254.169.254/latest/meta-data"],
    ["a name of this machine", "https://localhost/app.git"],
  ])("that is %s is not asked", async (_, address) => {
    const verdict = await askRepository({ repository: address, revision: absent });
    expect(verdict).toEqual({ is: "unknown", reason: "private-address" });
  });

  test("whose name has one private address among public ones is not asked", async () => {
    const addressesOf = async () => ["1.1.1.1", "10.0.0.1"];
    const verdict = await ask("https://git.example/app", absent, { ...openInternet, addressesOf });
    expect(verdict).toEqual({ is: "unknown", reason: "private-address" });
  });

  test("is asked at the address that was checked, whatever its name means to others", async () => {
    const address = `http://rebinding.invalid:${server.port}/app.git`;
    expect(await ask(address, repository.older)).toEqual({ is: "revision-found" });
  });

  test.each(["+rebinding.invalid", "-rebinding.invalid", "*", "a,b.invalid"])(
    "at %s, a name that git cannot be bound to one address of, is not asked",
    async (host) => {
      const verdict = await ask(`http://${host}:${server.port}/app.git`, repository.older);
      expect(verdict).toEqual({ is: "unknown", reason: "no-such-host" });
    },
  );

  test("that does not resolve says nothing", async () => {
    const addressesOf = () => Promise.reject(new Error("ENOTFOUND"));
    const verdict = await ask("http://nowhere.invalid/app", absent, { ...toLoopback, addressesOf });
    expect(verdict).toEqual({ is: "unknown", reason: "no-such-host" });
  });

  test.each(["file:///etc", "ext::sh -c id", "ssh://git@127.0.0.1/app", "git://127.0.0.1/app"])(
    "%s is not asked",
    async (address) => {
      expect(await ask(address, absent)).toEqual({ is: "unknown", reason: "unreachable" });
    },
  );

  test.each(["http://169.254.169.254/", "http://127.0.0.1:1/", "file:///etc/passwd"])(
    "is not left for %s",
    async (location) => {
      const { verdict, paths } = await askOnce((_, response) =>
        response.writeHead(302, { location }).end(),
      );
      expect(verdict).toEqual({ is: "unknown", reason: "redirected" });
      expect(paths).toEqual(["/app.git/info/refs?service=git-upload-pack"]);
    },
  );

  test("is not left for the alternates that a dumb server names", async () => {
    const elsewhere = await serve((_, response) => response.writeHead(404).end());
    const { verdict } = await askOnce(({ url = "" }, response) => {
      if (url.endsWith("/http-alternates")) {
        response.end(`http://127.0.0.1:${elsewhere.port}/objects\n`);
      } else if (url.includes("/info/refs")) response.end(`${"1".repeat(40)}\trefs/heads/main\n`);
      else if (url.endsWith("/HEAD")) response.end("ref: refs/heads/main\n");
      else response.writeHead(404).end();
    });
    expect(verdict).toEqual({ is: "reachable", reason: "fetch-refused" });
    expect(elsewhere.paths).toEqual([]);
    await elsewhere.stop();
  });
});

describe("a server that costs too much", () => {
  test("is cut off when it lists without end", async () => {
    const { verdict } = await askOnce((_, response) => {
      const line = `${"1".repeat(40)}\trefs/heads/x\n`.repeat(10_000);
      const more = () => response.write(line, more);
      more();
    });
    expect(verdict.is).toBe("unknown");
  });

  test("is cut off when it drips", async () => {
    const { verdict } = await askOnce(
      (_, response) => {
        const drip = setInterval(() => response.write("0"), 50);
        response.once("close", () => clearInterval(drip));
      },
      { ...toLoopback, bounds: { ...toLoopback.bounds, milliseconds: 1_000 } },
    );
    expect(verdict).toEqual({ is: "unknown", reason: "timeout" });
  });

  test("is cut off when there is no time left", async () => {
    const stopping = new AbortController();
    const silent = await serve(() => stopping.abort());
    const source = { repository: here(silent), revision: absent };
    const verdict = await askRepository(source, toLoopback, stopping.signal);
    expect(verdict).toEqual({ is: "unknown", reason: "timeout" });
    await silent.stop();
  });

  test("is cut off though it was not even asked yet", async () => {
    const bounds = { ...toLoopback.bounds, milliseconds: 0 };
    const verdict = await ask(here(server), absent, { ...toLoopback, bounds });
    expect(verdict).toEqual({ is: "unknown", reason: "timeout" });
  });

  test("is cut off when the revision is larger than the bound", async () => {
    const huge = await aRepository(4_000_000);
    const host = await serve(gitBackend(huge.root));
    const bounds = { ...toLoopback.bounds, bytes: 1_000_000 };
    const verdict = await ask(here(host), huge.older, { ...toLoopback, bounds });
    expect(verdict).toEqual({ is: "reachable", reason: "too-large" });
    await host.stop();
    await huge.remove();
  });
});

test("without git nothing is said", async () => {
  const bounds = { ...toLoopback.bounds, path: "/nonexistent" };
  const verdict = await ask(here(server), repository.newest, { ...toLoopback, bounds });
  expect(verdict).toEqual({ is: "unknown", reason: "git-missing" });
});
