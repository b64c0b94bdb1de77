import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { uploadRecording } from "#lib/content/upload-recording";
import { editingOwner } from "#lib/http/editing-owner";
import { route } from "#lib/http/route";
import { uploadedFile } from "#lib/http/uploaded-file";
import { verbs } from "#lib/http/verbs";
import { isListed } from "#lib/listings/is-listed";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putRecording, async (call) => {
    const { org, name } = call.params;
    const recording = await uploadedFile("recording", call.request, operations.putRecording);
    if (!recording.ok) return recording;
    const bodyBytes = recording.value;
    const owner = await editingOwner({ ...call, bodyBytes });
    if (!owner.ok) return owner;
    if (!(await isListed(org, name))) return refuse("not-found", `${org} lists no app ${name}`);
    const stored = await uploadRecording(bodyBytes, owner.value, call.now);
    if (!stored.ok) return stored;
    const { created, ...view } = stored.value;
    return ok({ view, created });
  }),
);
