import type { Capability } from "@hecate/protocol/capability";
import { ok, type Result } from "@hecate/protocol/result";
import { type ContentView, contentView } from "@hecate/protocol/wire/proof";
import { ask } from "../api/answers";
import { type Body, type SignedRequest, sendRequest, signRequest } from "../api/signed-request";
import type { Session } from "../session";
import type { SigningRight } from "../signing/signing-right";
import type { AddedFile } from "./add-file";
import { carBody } from "./car-body";

export async function signUpload(
  session: Session,
  right: SigningRight,
  capability: Capability,
  file: AddedFile,
): Promise<SignedRequest> {
  const path = `/api/v1/content/${file.cid}`;
  return signRequest(session, right, capability, {
    method: "PUT",
    path,
    body: await carBody(file),
  });
}

/** Uploads a file unless the service serves it already. */
export async function uploadFile(
  session: Session,
  right: SigningRight,
  capability: Capability,
  file: AddedFile,
  label: string,
): Promise<Result<ContentView>> {
  const { cid, size, sha256 } = file;
  const served = await ask(session, `/ipfs/${cid}`, { method: "HEAD" });
  if (!served.ok) return served;
  served.value.body.resume();
  if (served.value.status === 200) return ok({ cid, size, sha256, created: false });
  const request = await signUpload(session, right, capability, file);
  const progress = session.terminal.progress(label, request.body.size);
  const body: Body = { ...request.body, chunks: () => counted(request.body, progress.add) };
  try {
    return await sendRequest(session, { ...request, body }, contentView);
  } finally {
    progress.done();
  }
}

async function* counted(body: Body, add: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const chunks = body.chunks();
  if (chunks instanceof Uint8Array) {
    yield chunks;
    return;
  }
  for await (const chunk of chunks) {
    yield chunk;
    add(chunk.length);
  }
}
