import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { testKey, verifySignature } from "../testing/test-keys";
import { logKeyOf, openCheckpoint, parseCheckpoint, printCheckpoint } from "./checkpoint";
import { cosign, verifyCosignature } from "./cosignature";
import { rootOf } from "./merkle";
import { parseNote, signatureTypes, signNote } from "./note";

const service = testKey(1);
const witness = testKey(2);
const key = logKeyOf("https://hecate.example", service.did);
const checkpoint = { origin: "hecate.example/log", size: 0, root: await rootOf([]) };
const note = await signNote(printCheckpoint(checkpoint), service, key.name);

describe("a checkpoint", () => {
  test("says what was signed", async () => {
    expect(await openCheckpoint(note, key, verifySignature)).toEqual({
      ok: true,
      value: checkpoint,
    });
  });

  test("counts for the log only whose name it carries", async () => {
    const elsewhere = await signNote(
      printCheckpoint({ ...checkpoint, origin: "other.example/log" }),
      service,
      key.name,
    );
    expect(await openCheckpoint(elsewhere, key, verifySignature)).toMatchObject({
      refusal: { code: "log-malformed" },
    });
  });

  test("is refused when somebody else signed it", async () => {
    const forged = await signNote(printCheckpoint(checkpoint), witness, key.name);
    expect(await openCheckpoint(forged, key, verifySignature)).toMatchObject({
      refusal: { code: "log-bad-signature" },
    });
  });

  const root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  test.each([
    ["a size with a leading zero", `x\n01\n${root}\n`],
    ["a negative size", `x\n-1\n${root}\n`],
    ["a size beyond all numbers", `x\n${"9".repeat(16)}\n${root}\n`],
    ["a short root", "x\n1\nAAAA\n"],
    ["no origin", `\n1\n${root}\n`],
    ["an empty extension line", `x\n1\n${root}\n\n`],
  ])("is not one with %s", (_, text) => {
    expect(parseCheckpoint(text)).toMatchObject({ refusal: { code: "log-malformed" } });
  });

  test("may have extension lines, which say nothing", () => {
    expect(parseCheckpoint(`x\n1\n${root}\nextra\n`)).toMatchObject({ value: { size: 1 } });
  });
});

describe("a note", () => {
  test("of more characters than allowed is not read", () => {
    const long = `${"x".repeat(limits.logNoteChars)}\n${note}`;
    expect(parseNote(long)).toMatchObject({ refusal: { code: "log-malformed" } });
  });
});

describe("a cosignature", () => {
  const at = new Date("2026-11-23T12:00:00Z");
  const name = "witness.example/w1";
  const witnessKey = { name, did: witness.did, type: signatureTypes.cosignature };

  test("says who saw the checkpoint and when, and leaves the log's own signature as it was", async () => {
    const cosigned = await cosign(note, witness, name, at);
    if (!cosigned.ok) throw new Error(cosigned.refusal.detail);
    expect(cosigned.value.startsWith(note)).toBe(true);
    expect(await verifyCosignature(cosigned.value, witnessKey, verifySignature)).toEqual({
      ok: true,
      value: at,
    });
    expect((await openCheckpoint(cosigned.value, key, verifySignature)).ok).toBe(true);
  });

  test("does not hold for another checkpoint", async () => {
    const cosigned = await cosign(note, witness, name, at);
    const text = cosigned.ok ? cosigned.value.replace("\n0\n", "\n1\n") : "";
    expect(await verifyCosignature(text, witnessKey, verifySignature)).toMatchObject({
      refusal: { code: "log-bad-signature" },
    });
  });

  test("is missing from what the log alone signed", async () => {
    expect(await verifyCosignature(note, witnessKey, verifySignature)).toMatchObject({
      refusal: { code: "log-bad-signature" },
    });
  });
});
