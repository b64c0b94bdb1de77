import { limits } from "@hecate/protocol/limits";
import { realmMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { countReport } from "#lib/http/count-report";
import { readBounded } from "#lib/http/json-body";
import { route } from "#lib/http/route";
import { uploadBody } from "#lib/http/upload-body";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { uploadReportImage } from "#lib/reports/upload-report-image";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putReportImage, async (call) => {
    const stated = uploadBody(call.request, operations.putReportImage);
    if (!stated.ok) return stated;
    const bodyBytes = await readBounded(stated.value, limits.screenshotBytes);
    if (bodyBytes === null) {
      return refuse("image-too-large", `exceeds ${limits.screenshotBytes} bytes`);
    }
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
