import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { bytesResponse } from "#lib/http/bytes-response";
import { clientAddressHeader } from "#lib/http/client-address";
import { policies } from "#lib/http/rate-meter";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getCard } from "#lib/listing-cards/get-card";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readCard, async ({ params: { org, file: name }, request, meter }) => {
    const card = await getCard(org, name);
    if (card === null) return refuse("not-found", `${org}/${name} is not listed`);
    const address = request.headers.get(clientAddressHeader) ?? "local";
    const counted = card.drawn ? null : meter.take(policies.drawing, address);
    if (counted?.ok === false) return counted;
    const picture = card.drawn ?? (await card.draw());
    return bytesResponse(request, picture, { mediaType: "image/png" });
  }),
);
