import { printCapability } from "@hecate/protocol/capability";
import { realmMri } from "@hecate/protocol/mri";
import type { Result } from "@hecate/protocol/result";
import type { z } from "zod";
import { sendAsPerson } from "../api/personal-request";
import type { Session } from "../session";

/** What everything about one's own account is asked for under. */
export const ownAccount = printCapability({ mri: realmMri, can: "person/act" });

export function readOwn<View>(
  session: Session,
  path: string,
  view: z.ZodType<View>,
): Promise<Result<View>> {
  return sendAsPerson(session, { method: "GET", path, needs: ownAccount }, view);
}
