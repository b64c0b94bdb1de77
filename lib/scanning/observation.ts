import { z } from "zod";
import { secretKinds } from "#lib/scanning/secrets";

const target = z.object({
  os: z.enum(["linux", "darwin", "windows", "freebsd"]).nullable(),
  arch: z.enum(["amd64", "arm64", "armv7", "riscv64"]).nullable(),
});

/** What a scanner saw in a file, whatever is claimed of it. Stored as it is. */
const observation = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("executable"),
    format: z.enum(["elf", "mach-o", "pe"]),
    targets: z.array(target),
  }),
  z.object({ is: z.literal("script"), interpreter: z.string() }),
  z.object({ is: z.literal("broken-header"), format: z.enum(["elf", "mach-o", "pe"]) }),
  z.object({ is: z.literal("unknown-format") }),
  z.object({ is: z.literal("packed"), by: z.enum(["upx", "unknown"]), where: z.string() }),
  z.object({
    is: z.literal("secret"),
    kind: z.enum(secretKinds),
    count: z.number().int(),
    offset: z.number().int(),
  }),
  z.object({ is: z.literal("harmful-pattern"), name: z.string() }),
  z.object({
    is: z.literal("go-build"),
    go: z.string(),
    module: z.string(),
    version: z.string(),
    revision: z.string().nullable(),
    modified: z.boolean().nullable(),
  }),
  z.object({ is: z.literal("malware"), name: z.string() }),
  z.object({ is: z.literal("known-bad"), note: z.string() }),
]);
export type Observation = z.infer<typeof observation>;

export const observations = z.array(observation);
