import { type Cid, parseCid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { reportImageView } from "@hecate/protocol/wire/reports";
import { ownAccount } from "../account/own-request";
import { type PersonalRequest, sendAsPerson } from "../api/personal-request";
import { bytesBody } from "../api/signed-request";
import { readInput } from "../files/read-input";
import type { Session } from "../session";

/** The uploads of a report's images. */
export async function imageRequests(
  paths: readonly string[],
): Promise<Result<PersonalRequest[], "usage" | "file-unreadable">> {
  if (paths.length > limits.reportImages) {
    return refuse("usage", `a report carries at most ${limits.reportImages} images`);
  }
  const requests: PersonalRequest[] = [];
  for (const image of paths) {
    const bytes = await readInput(image);
    if (!bytes.ok) return bytes;
    const body = bytesBody("application/octet-stream", bytes.value);
    requests.push({ method: "POST", path: "/api/v1/report-images", needs: ownAccount, body });
  }
  return ok(requests);
}

/** Content ids of the images as the service keeps them: it encodes them anew. */
export async function sendImages(
  session: Session,
  requests: readonly PersonalRequest[],
): Promise<Result<Cid[]>> {
  const cids: Cid[] = [];
  for (const request of requests) {
    const image = await sendAsPerson(session, request, reportImageView);
    if (!image.ok) return image;
    const cid = parseCid(image.value.cid);
    if (!cid.ok) return cid;
    cids.push(cid.value);
  }
  return ok(cids);
}
