// Imports nothing: it must run on a Node too old for the rest, and say so.

const [oldestMajor, oldestMinor] = [20, 19];

/** Ends the process with one clear line when this Node cannot run the project. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Node ${version} is too old: hecate.social needs ${oldestMajor}.${oldestMinor} or newer. ` +
      "Install it from https://nodejs.org, then start again.",
  );
  process.exit(1);
}
