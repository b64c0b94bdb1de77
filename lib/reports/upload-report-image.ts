import type { Result } from "@hecate/protocol/result";
import type { ReportImageView } from "@hecate/protocol/wire/reports";
import type { ImageRefusal } from "#lib/content/screenshot";
import { transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { keepReportImage } from "#lib/reports/report-image";

type UploadRefusal = ImageRefusal | "replayed" | "wrong-root" | "not-signed-in" | "account-closed";

/** Keeps an image for a report that its person is about to file. */
export async function uploadReportImage(
  bytes: Uint8Array,
  person: ActingPerson,
): Promise<Result<ReportImageView, UploadRefusal>> {
  const spent = await transaction((tx) => spendPerson(tx, person));
  return spent.ok ? keepReportImage(bytes) : spent;
}
