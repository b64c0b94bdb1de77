import { describe, expect, test } from "vitest";
import { oneAtATime } from "#lib/content/one-at-a-time";

describe("work that is done one at a time", () => {
  test("waits for what came before it", async () => {
    const did: string[] = [];
    const turn = oneAtATime(2);
    const first = turn("a", async () => {
      await Promise.resolve();
      did.push("a");
    });
    await turn("b", async () => void did.push("b"));
    await first;
    expect(did).toEqual(["a", "b"]);
  });

  test("is done once for all who ask meanwhile, and again for who asks later", async () => {
    let times = 0;
    const count = async () => void times++;
    const turn = oneAtATime(1);
    await Promise.all([turn("a", count), turn("a", count)]);
    expect(times).toBe(1);
    await turn("a", count);
    expect(times).toBe(2);
  });

  test("is refused while too much waits, but not what waits already", async () => {
    const turn = oneAtATime(2);
    const waiting = ["a", "b"].map((key) => turn(key, async () => undefined));
    expect(turn("c", async () => undefined)).toBe("busy");
    expect(turn("a", async () => undefined)).toBe(waiting[0]);
    await Promise.all(waiting);
    expect(turn("c", async () => undefined)).not.toBe("busy");
  });

  test("goes on after a failure, of which its asker hears", async () => {
    const turn = oneAtATime(2);
    const failed = turn("a", () => Promise.reject(new Error("no")));
    const next = turn("b", async () => undefined);
    await expect(failed).rejects.toThrow("no");
    await expect(next).resolves.toBeUndefined();
  });
});
