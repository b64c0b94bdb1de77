import type { Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { askClamd, clamdVersion } from "#lib/scanning/ask-clamd";
import { bytesAsSource } from "#lib/scanning/byte-source";
import { aFakeClamd, eicar, type FakeClamd, startClamd } from "#lib/scanning/testing/clamd";

const never = new AbortController().signal;
/** For what never comes; whatever does come has the time that a file has. */
const short = { connectMs: 5_000, idleMs: 300, totalMs: 1_000 };
const MiB = 1024 * 1024;
const long = Buffer.alloc(8 * MiB, "x");

let fake: FakeClamd | undefined;
afterEach(async () => {
  await fake?.stop();
  fake = undefined;
});

async function askFake(behave: (socket: Socket) => void, waits?: typeof short) {
  fake = await aFakeClamd(behave);
  const options = { maxBytes: 100 * MiB, stop: never, waits };
  return askClamd(bytesAsSource(long), fake.address, options);
}

/** Takes everything, and says `reply` when the end of the stream came. */
function answering(reply: string) {
  return (socket: Socket) => {
    let end = Buffer.alloc(0);
    socket.on("data", (bytes) => {
      // The four bytes may come apart.
      end = Buffer.concat([end, bytes]).subarray(-4);
      if (end.equals(Buffer.alloc(4))) socket.write(reply);
    });
  };
}

const ask = (address: string, bytes: Uint8Array, maxBytes = 100 * MiB) =>
  askClamd(bytesAsSource(bytes), address, { maxBytes, stop: never });

describe("a real clamd", () => {
  test("knows the test file, passes another, and refuses one that is too long for it", async () => {
    const clamd = await startClamd();
    try {
      expect(await ask(clamd.address, eicar)).toEqual({
        is: "found",
        name: expect.stringContaining("Eicar"),
      });
      expect(await ask(clamd.address, Buffer.alloc(MiB, "x"))).toEqual({ is: "clean" });
      // It hangs up while we still write; whether its reason reaches us before is chance.
      expect(await ask(clamd.address, long)).toMatchObject({ is: "trouble" });
      expect(await ask(clamd.address, long, MiB)).toEqual({ is: "trouble", trouble: "too-large" });
      expect(await clamdVersion(clamd.address, never)).toMatch(/^ClamAV \d/);
    } finally {
      await clamd.stop();
    }
    expect(await ask(clamd.address, eicar)).toEqual({ is: "trouble", trouble: "unreachable" });
    expect(await clamdVersion(clamd.address, never)).toBeNull();
  });

  test("that is killed in the middle of a file passes nothing", async () => {
    const clamd = await startClamd("100M");
    let isKilled = false;
    const killing = {
      size: long.length,
      async read(offset: number, length: number) {
        if (offset > MiB && !isKilled) {
          isKilled = true;
          process.kill(clamd.pid, "SIGKILL");
        }
        return Buffer.from(long.subarray(offset, offset + length));
      },
    };
    try {
      const options = { maxBytes: 100 * MiB, stop: never };
      expect(await askClamd(killing, clamd.address, options)).toEqual({
        is: "trouble",
        trouble: "closed",
      });
    } finally {
      await clamd.stop();
    }
  });
});

describe("a scanner passes nothing", () => {
  test("when it takes the connection and never a byte", async () => {
    expect(await askFake((socket) => socket.pause(), short)).toEqual({
      is: "trouble",
      trouble: "timeout",
    });
  });

  test("when it takes everything and never answers", async () => {
    const silent = (socket: Socket) => socket.resume();
    expect(await askFake(silent, short)).toMatchObject({ trouble: "timeout" });
  });

  test("when it answers one letter at a time, for longer than we wait in all", async () => {
    const dripping = (socket: Socket) => {
      socket.resume();
      const timer = setInterval(() => socket.write("s"), 100);
      socket.on("close", () => clearInterval(timer));
    };
    expect(await askFake(dripping, short)).toMatchObject({ trouble: "timeout" });
  });

  test("when it hangs up, at once or in the middle", async () => {
    expect(await askFake((socket) => socket.destroy())).toMatchObject({ trouble: "closed" });
    await fake?.stop();
    const inTheMiddle = (socket: Socket) => socket.once("data", () => socket.end());
    expect(await askFake(inTheMiddle)).toMatchObject({ trouble: "closed" });
  });

  test("when it says OK before it has the whole file", async () => {
    const hasty = (socket: Socket) => socket.once("data", () => socket.write("stream: OK\0"));
    expect(await askFake(hasty)).toMatchObject({ trouble: "nonsense" });
  });

  test.each([
    ["", "nonsense"],
    ["OK", "nonsense"],
    ["stream: OK, I think", "nonsense"],
    ["stream: Eicar FOUND stream: OK", "nonsense"],
    ["Can't allocate memory ERROR", "scanner-error"],
    ["INSTREAM size limit exceeded. ERROR", "too-large"],
    ["stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", "too-large"],
  ])("when it answers %j", async (reply, trouble) => {
    expect(await askFake(answering(`${reply}\0`))).toEqual({ is: "trouble", trouble });
  });

  test("when its answer never ends", async () => {
    expect(await askFake(answering("x".repeat(5_000)))).toMatchObject({ trouble: "nonsense" });
  });

  test("when we are told to stop", async () => {
    const stopping = new AbortController();
    fake = await aFakeClamd((socket) => {
      socket.resume();
      stopping.abort();
    });
    const options = { maxBytes: 100 * MiB, stop: stopping.signal };
    expect(await askClamd(bytesAsSource(long), fake.address, options)).toMatchObject({
      trouble: "closed",
    });
  });
});

test("a clear answer to the whole file counts", async () => {
  expect(await askFake(answering("stream: OK\0"))).toEqual({ is: "clean" });
  await fake?.stop();
  expect(await askFake(answering("stream: A.B-1 FOUND\0"))).toEqual({ is: "found", name: "A.B-1" });
});
