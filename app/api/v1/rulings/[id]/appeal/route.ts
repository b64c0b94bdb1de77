import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { appealsOfRuling } from "#lib/appeals/appeals-of-ruling";
import { fileAppeal } from "#lib/appeals/file-appeal";
import { actingAppellant } from "#lib/http/acting-appellant";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getRuling } from "#lib/rulings/get-ruling";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listRulingAppeals, async ({ params: { id } }) => {
    const ruling = await getRuling(id);
    return ruling.ok ? ok({ view: { items: [...(await appealsOfRuling(id))] } }) : ruling;
  }),
  route(operations.fileAppeal, async (call) => {
    const appellant = await actingAppellant(call);
    if (!appellant.ok) return appellant;
    const { params, body, now } = call;
    const filed = await fileAppeal(params.id, appellant.value, body.text, now);
    return filed.ok ? ok({ view: filed.value, created: true }) : filed;
  }),
);
