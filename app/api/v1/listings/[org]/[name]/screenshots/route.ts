import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { uploadScreenshot } from "#lib/content/upload-screenshot";
import { editingOwner } from "#lib/http/editing-owner";
import { route } from "#lib/http/route";
import { uploadedFile } from "#lib/http/uploaded-file";
import { verbs } from "#lib/http/verbs";
import { isListed } from "#lib/listings/is-listed";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putScreenshot, async (call) => {
    const { org, name } = call.params;
    const image = await uploadedFile("image", call.request, operations.putScreenshot);
    if (!image.ok) return image;
    const bodyBytes = image.value;
    const owner = await editingOwner({ ...call, bodyBytes });
    if (!owner.ok) return owner;
    if (!(await isListed(org, name))) return refuse("not-found", `${org} lists no app ${name}`);
    const stored = await uploadScreenshot(bodyBytes, owner.value, call.now);
    if (!stored.ok) return stored;
    const { created, ...view } = stored.value;
    return ok({ view, created });
  }),
);
