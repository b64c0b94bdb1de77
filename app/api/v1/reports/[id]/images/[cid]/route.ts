import { realmMri } from "@hecate/protocol/mri";
import { operations } from "@hecate/protocol/wire/operations";
import { privateImage } from "#lib/http/private-image";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { getReportImage } from "#lib/reports/get-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getReportImage, async (call) => {
    const { id, cid } = call.params;
    const person = await actingPerson(call, { with: realmMri, can: "person/act" });
    if (!person.ok) return person;
    const image = await getReportImage(id, cid, person.value.personId, call.now);
    return image.ok ? privateImage(image.value) : image;
  }),
);
