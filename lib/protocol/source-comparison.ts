import type { SignedManifest } from "./manifest-diff";

/** The part between a repository and two revisions, at hosts that are known to compare them. */
const comparePaths: Readonly<Record<string, string>> = {
  "github.com": "compare",
  "gitlab.com": "-/compare",
  "codeberg.org": "compare",
};

/** Where the host of a source shows what changed between two revisions of one repository; null elsewhere. */
export function sourceComparison(before: SignedManifest, after: SignedManifest): string | null {
  const [was, is] = [before.manifest.source, after.manifest.source];
  if (!was || !is || was.revision === is.revision) return null;
  const [from, repository] = [withoutEnding(was.repository), withoutEnding(is.repository)];
  const path = comparePaths[new URL(repository).host];
  if (path === undefined || from !== repository) return null;
  return `${repository}/${path}/${was.revision}...${is.revision}`;
}

/** `https://github.com/acme/loan-tui.git` is the page of the same repository without its ending. */
function withoutEnding(repository: string): string {
  const { origin, pathname } = new URL(repository);
  return origin + pathname.replace(/\/$/, "").replace(/\.git$/, "");
}
