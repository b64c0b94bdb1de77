import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { parseRecording } from "./parse-recording";
import { printRecording } from "./print-recording";

const v2 = { version: 2, width: 80, height: 24 };
const v3 = { version: 3, term: { cols: 80, rows: 24, type: "xterm-256color" } };

function cast(...lines: readonly (object | string)[]): Uint8Array {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  return new TextEncoder().encode(`${texts.join("\n")}\n`);
}

function recorded(...lines: readonly (object | string)[]) {
  const read = parseRecording(cast(...lines));
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value;
}

describe("an asciicast", () => {
  test("of version 2 counts from the beginning", () => {
    expect(recorded(v2, [0.5, "o", "a"], [2, "m", "done"], [2.25, "r", "100x30"])).toEqual({
      columns: 80,
      rows: 24,
      title: null,
      durationMs: 2250,
      events: [
        { kind: "output", atMs: 500, text: "a" },
        { kind: "marker", atMs: 2000, label: "done" },
        { kind: "resize", atMs: 2250, columns: 100, rows: 30 },
      ],
    });
  });

  test("of version 3 counts from the event before, and has comments", () => {
    const { events } = recorded(
      v3,
      "# a comment",
      [0.5, "o", "a"],
      [1, "i", "x"],
      [0.25, "o", "b"],
    );
    expect(events.map(({ atMs }) => atMs)).toEqual([500, 1750]);
  });

  test("loses what was typed, the command, the environment and the time of day", () => {
    const told = { command: "login", env: { TOKEN: "hunter2" }, timestamp: 1, theme: {} };
    const recording = recorded({ ...v2, ...told }, [1, "o", "ok"], [2, "i", "hunter3"]);
    const printed = new TextDecoder().decode(printRecording(recording));
    expect(printed).toBe('{"version":2,"width":80,"height":24}\n[1,"o","ok"]\n');
  });

  test("keeps the title without what nobody sees", () => {
    expect(recorded({ ...v3, title: " \x1b[31mDemo\u202e " }, [0, "o", "a"]).title).toBe(
      "[31mDemo",
    );
  });

  test("waits no longer than its idle limit", () => {
    const limited = recorded(
      { ...v2, idle_time_limit: 2 },
      [1, "o", "a"],
      [61, "o", "b"],
      [62, "o", "c"],
    );
    expect(limited.events.map(({ atMs }) => atMs)).toEqual([1000, 3000, 4000]);
  });

  test("loses what is cut in two so that neither half is seen to steer the terminal", () => {
    const { events } = recorded(v2, [0, "o", "a\x1b]52;c;"], [1, "o", "QQ==\x07b"]);
    expect(events.map((event) => event.kind === "output" && event.text)).toEqual(["a", "b"]);
  });

  test.each([
    ["nothing", ""],
    ["text", "hello"],
    ["version 1", { version: 1, width: 80, height: 24, stdout: [] }],
    ["a header without a size", { version: 2 }],
    ["a size of nothing", { ...v2, width: 0 }],
    ["a size in parts", { ...v2, width: 80.5 }],
  ])("that begins with %s is refused", (_, header) => {
    expect(parseRecording(cast(header, [0, "o", "a"]))).toMatchObject({
      refusal: { code: "recording-invalid" },
    });
  });

  test.each([
    ["an unknown event", [1, "z", "a"], "line 2"],
    ["an exit status in version 2", [1, "x", "0"], "line 2"],
    ["an object", { time: 1 }, "line 2"],
    ["half an event", '[1, "o"', "line 2"],
    ["four parts", [1, "o", "a", "b"], "line 2"],
    ["a negative time", [-1, "o", "a"], "line 2"],
    ["a time without end", '[1e999, "o", "a"]', "line 2"],
    ["a size that is none", [1, "r", "80"], "line 2"],
    ["an empty line", "", "line 2"],
    ["a comment in version 2", "# no", "line 2"],
  ])("that holds %s is refused, with its line", (_, line, where) => {
    expect(parseRecording(cast(v2, line, [1, "o", "a"]))).toMatchObject({
      refusal: { code: "recording-invalid", detail: expect.stringContaining(where) },
    });
  });

  test("whose time goes back is refused", () => {
    expect(parseRecording(cast(v2, [2, "o", "a"], [1, "o", "b"]))).toMatchObject({
      refusal: { code: "recording-invalid", detail: "line 3 is before the line above it" },
    });
  });

  test("may do two things at one moment, though binary fractions do not add up to it", () => {
    expect(
      recorded(v2, [1.001, "o", "a"], [2.031, "o", "b"], [2.031, "o", "c"]).events,
    ).toHaveLength(3);
  });

  test("that draws nothing is refused", () => {
    expect(parseRecording(cast(v2, [0, "i", "a"], [1, "o", "\x07"]))).toMatchObject({
      refusal: { code: "recording-invalid", detail: "shows nothing" },
    });
  });

  test("that is not UTF-8 is refused", () => {
    const bytes = Uint8Array.from([...cast(v2), 0x5b, 0xff]);
    expect(parseRecording(bytes)).toMatchObject({ refusal: { code: "recording-invalid" } });
  });
});

test("reads what it prints as the same recording", () => {
  const event = fc.oneof(
    fc.tuple(
      fc.double({ min: 0, max: 9, noNaN: true }),
      fc.constant("o"),
      fc.string({ unit: "binary" }),
    ),
    fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.constantFrom("i", "m"), fc.string()),
    fc.tuple(fc.constant(0), fc.constant("r"), fc.constantFrom("1x1", "300x100")),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), fc.string(), (events, title) => {
      const first = recorded({ ...v3, title }, [0, "o", "a"], ...events);
      expect(parseRecording(printRecording(first))).toEqual({ ok: true, value: first });
    }),
    { numRuns: 100 },
  );
});

test("refuses by name or reads, whatever the bytes are", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fc.json({ maxDepth: 3 })).map((lines) => cast(v2, ...lines)),
  );
  fc.assert(
    fc.property(bytes, (source) => {
      const read = parseRecording(source);
      expect(read.ok || read.refusal.code.startsWith("recording-")).toBe(true);
    }),
  );
  expect(parseRecording(cast(v2, "[".repeat(limits.recordingBytes / 2))).ok).toBe(false);
});
