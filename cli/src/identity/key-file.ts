import { ok, type Result, refuse } from "@hecate/protocol/result";
import { z } from "zod";
import { seedBytes } from "./seed";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A seed under a passphrase: scrypt (RFC 7914) gives the AES-256-GCM key. */
const sealedSeed = z.strictObject({
  kdf: z.literal("scrypt"),
  cost: z
    .number()
    .int()
    .min(1024)
    .max(1 << 20),
  salt: base64,
  iv: base64,
  ciphertext: base64,
  tag: base64,
});
export type SealedSeed = z.infer<typeof sealedSeed>;

const keyFile = z.union([
  z.strictObject({
    format: z.literal("hecate-key/1"),
    algorithm: z.literal("Ed25519"),
    did: z.string(),
    seed: base64,
  }),
  z.strictObject({
    format: z.literal("hecate-key/1"),
    algorithm: z.literal("Ed25519"),
    did: z.string(),
    sealed: sealedSeed,
  }),
]);

/** A key as it lies on disk. The algorithm is written out so that another one can come beside it. */
export type KeyFile = z.infer<typeof keyFile>;

export function printKeyFile(file: KeyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function parseKeyFile(text: string): Result<KeyFile, "identity-malformed"> {
  const document = parseJson(text);
  const parsed = keyFile.safeParse(document);
  if (!parsed.success) return refuse("identity-malformed", "it is not a hecate-key/1 file");
  const { data } = parsed;
  if ("seed" in data && Buffer.from(data.seed, "base64").length !== seedBytes) {
    return refuse("identity-malformed", `its seed is not ${seedBytes} bytes`);
  }
  return ok(data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
