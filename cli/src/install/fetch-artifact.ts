import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { readCarFile } from "@hecate/protocol/car-file";
import type { Manifest } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { ask, refusalIn } from "../api/answers";
import { unverified } from "../apps/unverified";
import type { Session } from "../session";
import { pieceWriter } from "./piece-writer";

export type Artifact = NonNullable<Manifest["platforms"][keyof Manifest["platforms"]]>;

const carType = "application/vnd.ipld.car; version=1; order=dfs; dups=y";

/**
 * Streams an artifact into `file`: every block against its content id, then the whole against the
 * manifest's size and sha256. After a refusal the file holds a part of it.
 */
export async function fetchArtifact(
  session: Session,
  artifact: Artifact,
  label: string,
  file: FileHandle,
): Promise<Result<true>> {
  const response = await ask(session, `/ipfs/${artifact.cid}`, { headers: { accept: carType } });
  if (!response.ok) return response;
  if (response.value.status !== 200) return refusalIn(response.value);
  const { body } = response.value;
  const progress = session.terminal.progress(label, artifact.size);
  const whole = createHash("sha256");
  const writer = pieceWriter(file);
  try {
    const read = await readCarFile(
      artifact.cid,
      body,
      async ({ leaf, declaredSize }) => {
        if (declaredSize !== artifact.size) {
          return refuse("size-mismatch", `it has ${declaredSize} bytes, not ${artifact.size}`);
        }
        if (leaf !== null) {
          whole.update(leaf);
          progress.add(leaf.length);
          await writer.add(leaf);
        }
        return ok(true);
      },
      (bytes) => createHash("sha256").update(bytes).digest(),
    );
    if (!read.ok) return unverified(read);
  } catch (error) {
    if (body.errored === null) throw error;
    session.stop.throwIfAborted();
    return refuse("server-unreachable", "the connection broke off before the file was whole");
  } finally {
    body.destroy();
    progress.done();
    await writer.end();
  }
  const sha256 = whole.digest("hex");
  return sha256 === artifact.sha256
    ? ok(true)
    : refuse("sha256-mismatch", `it has sha256 ${sha256}, not ${artifact.sha256}`);
}
