import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getProfile } from "#lib/people/get-profile";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getProfile, async ({ params, now }) => {
    const profile = await getProfile(params.handle, now);
    return profile.ok ? ok({ view: profile.value }) : profile;
  }),
);
