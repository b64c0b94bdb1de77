import { realmMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { listOwnReports } from "#lib/reports/list-own-reports";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listOwnReports, async (call) => {
    const person = await actingPerson(call, { with: realmMri, can: "person/act" });
    if (!person.ok) return person;
    const page = await listOwnReports(person.value.personId, call.query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
);
