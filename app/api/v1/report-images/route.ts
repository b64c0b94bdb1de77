import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { countReport } from "#lib/http/count-report";
import { route } from "#lib/http/route";
import { uploadedFile } from "#lib/http/uploaded-file";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { uploadReportImage } from "#lib/reports/upload-report-image";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putReportImage, async (call) => {
    const image = await uploadedFile("image", call.request, operations.putReportImage);
    if (!image.ok) return image;
    const bodyBytes = image.value;
    const person = await actingPerson(
      { ...call, bodyBytes },
      { with: realmMri, can: "person/act" },
    );
    if (!person.ok) return person;
    const counted = countReport(call, person.value);
    if (!counted.ok) return counted;
    const kept = await uploadReportImage(bodyBytes, person.value);
    return kept.ok ? ok({ view: kept.value }) : kept;
  }),
);
