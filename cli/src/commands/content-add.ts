import { ok } from "@hecate/protocol/result";
import { addFile } from "../content/add-file";
import { rememberFile } from "../content/content-index";
import { printBytes } from "../output/sizes";
import type { Outcome, Session } from "../session";

/** One content id a line, in the order of the files. */
export async function contentAdd(session: Session, paths: readonly string[]): Promise<Outcome> {
  const files: { path: string; cid: string; size: number; sha256: string }[] = [];
  for (const path of paths) {
    const added = await addFile(session, path);
    if (!added.ok) return added;
    await rememberFile(session.home, added.value);
    const { cid, size, sha256 } = added.value;
    files.push({ path, cid, size, sha256 });
    session.terminal.note(`added ${path}, ${printBytes(size)}, sha256 ${sha256}`);
  }
  return ok({ text: files.map(({ cid }) => cid).join("\n"), json: files });
}
