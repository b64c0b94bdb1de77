import { resolve } from "node:path";
import { ok, refuse } from "@hecate/protocol/result";
import { cosign } from "@hecate/protocol/tlog/cosignature";
import { printVerifierKey, signatureTypes } from "@hecate/protocol/tlog/note";
import { writeWhole } from "../files/write-whole";
import { loadIdentity } from "../identity/load-identity";
import { followLog } from "../log/follow-log";
import type { Outcome, Session } from "../session";

export interface LogWitnessOptions {
  readonly name: string;
  readonly out: string;
}

/** Cosigns only what `followLog` found to be the log of before, grown. */
export async function logWitness(session: Session, options: LogWitnessOptions): Promise<Outcome> {
  const { name, out } = options;
  if (!/^[^\s+]{1,200}$/u.test(name)) {
    return refuse(
      "usage",
      "a witness's name holds no space and no plus, as in example.org/witness",
    );
  }
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const followed = await followLog(session);
  if (!followed.ok) return followed;
  const { note, checkpoint } = followed.value;
  const cosigned = await cosign(note, signer.value, name, new Date());
  if (!cosigned.ok) return cosigned;
  await writeWhole(resolve(out), cosigned.value);
  const key = { name, did: signer.value.did, type: signatureTypes.cosignature };
  const verifierKey = await printVerifierKey(key);
  return ok({
    text: cosigned.value.trimEnd(),
    json: { size: checkpoint.size, file: resolve(out), verifierKey },
    notes: [`Written to ${out}. Whoever checks it needs your key: ${verifierKey}`],
  });
}
