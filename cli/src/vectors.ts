import { runVectors } from "@hecate/protocol/vectors/run";
import { verifySignature } from "./identity/verify-signature";

/** Runs the protocol's vectors inside this build and prints what failed. */
const outcomes = await runVectors(verifySignature);
const failed = outcomes.filter(({ ok }) => !ok);
for (const { subject, title, detail } of failed) {
  process.stderr.write(`${subject}: ${title}: ${detail}\n`);
}
process.stdout.write(`${outcomes.length - failed.length} of ${outcomes.length} vectors hold\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
