import { ok, type Result, refuse } from "@hecate/protocol/result";
import { versionEdit } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { readInput } from "../files/read-input";
import type { OwnListing } from "../publishing/own-listing";
import { notesOf } from "../publishing/release-notes";
import { sendToVersion } from "../publishing/send-to-version";
import type { Outcome, Session } from "../session";

/** Corrects the notes of a version, the one thing of it that can change. */
export async function editNotes(
  session: Session,
  listing: OwnListing,
  options: { readonly notes?: string; readonly dryRun?: true },
): Promise<Outcome> {
  const { org, name, version } = listing;
  if (version === null) return refuse("usage", `say which version's notes: ${name}@1.0.0`);
  const others = Object.keys(options).filter((option) => !["notes", "dryRun"].includes(option));
  if (options.notes === undefined || others.length > 0) {
    return refuse("usage", "of a version its notes can change, by --notes FILE alone");
  }
  const notes = await readNotes(options.notes, version);
  if (!notes.ok) return notes;
  const body = checkShape(versionEdit, { notes: notes.value });
  if (!body.ok) return body;
  const write = { version, method: "PATCH", under: "", body: body.value } as const;
  const order = { ...write, dryRun: options.dryRun === true };
  return sendToVersion(session, listing, order, (edited) => ({
    text: `${session.origin}/listings/${org}/${name}/versions`,
    json: edited,
    notes: [`Changed the notes of ${org}/${name} ${version}.`],
  }));
}

/** A version's notes from a file of their own, or from a changelog; `-` is stdin. */
export async function readNotes(path: string, version: string): Promise<Result<string>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const notes = notesOf(new TextDecoder().decode(bytes.value), version);
  return notes.ok ? ok(notes.value) : notes;
}
