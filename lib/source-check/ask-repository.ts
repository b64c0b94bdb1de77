import { mkdtemp, rm } from "node:fs/promises";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceReason } from "@hecate/protocol/wire/source";
import { addressesOf, isPublicAddress } from "#lib/net/public-address";
import { type GitBounds, type GitRun, runGit, usualPath } from "#lib/source-check/run-git";

/** What came of asking; `unknown` says nothing about the repository. */
export type SourceVerdict =
  | { readonly is: "revision-found" }
  | { readonly is: "reachable" | "gone" | "unknown"; readonly reason: SourceReason };

/** Whom we let strangers send us to. Tests let themselves be sent to loopback. */
export interface Reach {
  readonly protocol: "https:" | "http:";
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly bounds: GitBounds;
}

const MiB = 1024 * 1024;

export const openInternet: Reach = {
  protocol: "https:",
  addressesOf,
  isAllowed: isPublicAddress,
  bounds: { path: usualPath, milliseconds: 60_000, bytes: 32 * MiB },
};

/**
 * Asks a stranger's git server whether it has a revision: what it lists first, then that revision alone,
 * without its files where the server can leave them out. Never throws for what the server does.
 */
export async function askRepository(
  { repository, revision }: { readonly repository: string; readonly revision: string },
  reach: Reach = openInternet,
  stop?: AbortSignal,
): Promise<SourceVerdict> {
  const url = new URL(repository);
  if (url.protocol !== reach.protocol) return unknown("unreachable");
  const address = await chooseAddress(url, reach);
  if ("is" in address) return address;
  const folder = await mkdtemp(join(tmpdir(), "hecate-source-"));
  try {
    const settings = [...sealed, ...settingsFor(url, address.address)];
    const bounds = { ...reach.bounds, stop };
    const git = (...words: string[]) => runGit(folder, settings, words, bounds);
    return await ask(git, url.href, revision);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The one address that git will be made to use: a name that resolves to another later gains nothing. */
async function chooseAddress(
  url: URL,
  reach: Reach,
): Promise<{ readonly address: string } | SourceVerdict> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 0 && !pinnable.test(host)) return unknown("no-such-host");
  const found = isIP(host) ? [host] : await reach.addressesOf(host).catch(() => []);
  const [address] = found;
  if (address === undefined) return unknown("no-such-host");
  return found.every(reach.isAllowed) ? { address } : unknown("private-address");
}

/** To curl a sign before a name, or a star, means another entry: the name itself would be resolved again. */
const pinnable = /^[a-z0-9_][a-z0-9._-]*$/;

/** Every way that git has to run something, ask somebody or go elsewhere, shut. */
const sealed = [
  "protocol.allow=never",
  // Also keeps the alternates that a dumb server names from being followed.
  "http.followRedirects=false",
  "http.proxy=",
  "http.lowSpeedLimit=1",
  "http.lowSpeedTime=20",
  "credential.helper=",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.fsckObjects=true",
  // One pack, one file: the bound on a file's size is then one on the whole.
  "fetch.unpackLimit=1",
  "gc.auto=0",
  "maintenance.auto=false",
  "init.defaultBranch=none",
];

function settingsFor(url: URL, address: string): string[] {
  const scheme = url.protocol.slice(0, -1);
  const port = url.port || (scheme === "https" ? "443" : "80");
  const pinned = isIP(address) === 6 ? `[${address}]` : address;
  return [
    `protocol.${scheme}.allow=always`,
    ...(url.hostname.startsWith("[") || isIP(url.hostname)
      ? []
      : [`http.curloptResolve=${url.hostname}:${port}:${pinned}`]),
  ];
}

async function ask(
  git: (...words: string[]) => Promise<GitRun>,
  address: string,
  revision: string,
): Promise<SourceVerdict> {
  const version = await git("version");
  if (version.ended !== "exit") return cutShort(version.ended);
  if (!canPin(version.out)) return unknown("git-missing");
  const listed = await git("ls-remote", "--", address);
  if (listed.ended !== "exit") return cutShort(listed.ended);
  if (listed.status !== 0) return refusalIn(listed.err);
  if (listed.out.split("\n").some((line) => line.startsWith(`${revision}\t`))) {
    return { is: "revision-found" };
  }
  const made = await git("init", "--bare", "--quiet", "--template=", "repository");
  if (made.ended !== "exit" || made.status !== 0) return unknown("git-missing");
  const inside = ["--git-dir=repository"];
  const fetch = ["fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head"];
  const fetched = await git(...inside, ...fetch, "--filter=tree:0", "--", address, revision);
  if (fetched.ended !== "exit") return { is: "reachable", reason: tooMuch(fetched.ended) };
  if (fetched.status === 0) {
    const kind = await git(...inside, "cat-file", "-t", revision);
    const isCommit = kind.ended === "exit" && kind.out === "commit\n";
    return isCommit ? { is: "revision-found" } : { is: "reachable", reason: "revision-missing" };
  }
  return { is: "reachable", reason: fetchReason(fetched.err) };
}

function fetchReason(err: string): SourceReason {
  if (/not our ref/.test(err)) return "revision-missing";
  return /invalid index-pack output/.test(err) ? "too-large" : "fetch-refused";
}

/** `http.curloptResolve` came with git 2.37; an older one would resolve the name by itself. */
function canPin(version: string): boolean {
  const [, major = "0", minor = "0"] = /^git version (\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 37);
}

type Cut = Exclude<GitRun["ended"], "exit">;

function cutShort(ended: Cut): SourceVerdict {
  return unknown(tooMuch(ended));
}

function tooMuch(ended: Cut): SourceReason {
  return ended === "missing" ? "git-missing" : ended;
}

/** What git says under `LC_ALL=C`. What we do not know says nothing about the repository. */
function refusalIn(err: string): SourceVerdict {
  if (/^fatal: repository '.*' not found$/m.test(err) || /returned error: 410/.test(err)) {
    return { is: "gone", reason: "not-found" };
  }
  if (/could not read Username|Authentication failed|returned error: 403/.test(err)) {
    return { is: "gone", reason: "needs-login" };
  }
  if (/returned error: 30\d|unable to update url base/.test(err)) return unknown("redirected");
  return unknown("unreachable");
}

function unknown(reason: SourceReason): SourceVerdict {
  return { is: "unknown", reason };
}
