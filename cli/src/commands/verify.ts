import { listingMriOf, parseManifest } from "@hecate/protocol/manifest";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { explainChain } from "@hecate/protocol/ucan/chain";
import { parseToken } from "@hecate/protocol/ucan/token";
import { type ProofBundle, proofBundle, resolution } from "@hecate/protocol/wire/proof";
import { checkBundle, type ProvenVersion } from "../apps/check-bundle";
import { isIntact } from "../apps/is-intact";
import { findInstalled } from "../apps/receipt";
import { resolveApp } from "../apps/resolve-app";
import { unverified } from "../apps/unverified";
import { readInput } from "../files/read-input";
import { plain } from "../output/plain";
import { facts } from "../output/table";
import type { Outcome, Session } from "../session";

type Proven = ProvenVersion & { readonly bundle: ProofBundle };

/** Shows the proof of a version, and holds an installed copy of it against that proof. */
export async function verify(
  session: Session,
  reference: string | undefined,
  bundlePath: string | undefined,
): Promise<Outcome> {
  const proven = await readProof(session, reference, bundlePath);
  if (!proven.ok) return proven;
  const { mri, proof, pinned, bundle, name } = proven.value;
  const { manifest, manifestCid, chain, publishedAt, yanked } = proof;
  const installed = await installedState(session, proven.value);
  if (installed === "damaged") return refuse("install-damaged", `run: hecate install ${name}`);
  const token = await parseToken(manifest.signature ?? "");
  const { style } = session.terminal;
  const text = [
    `${style.good("verified")} ${style.bold(name)} ${manifest.version}`,
    facts(style, [
      ["manifest", manifestCid],
      ["publisher", manifest.publisher],
      ["root key", `${chain[0]?.issuer} (${pinned ? "known here" : "never met before"})`],
      ["published", `${publishedAt.toISOString()}, as ${plain(bundle.service)} says`],
      ["yanked", yanked && style.caution(plain(yanked.reason))],
      ["installed", installed],
    ]),
    ...(token.ok ? [explainChain(token.value)] : []),
  ].join("\n");
  const json = {
    manifestCid,
    mri,
    chain,
    pinned,
    installed,
    proof: bundle,
  };
  return ok({ text, json });
}

async function readProof(
  session: Session,
  reference: string | undefined,
  bundlePath: string | undefined,
): Promise<Result<Proven>> {
  if (bundlePath !== undefined) return readBundle(session, bundlePath);
  if (reference !== undefined) return resolveApp(session, reference);
  return refuse("usage", "name an app, or give --offline FILE");
}

/** A bundle from a file: as it is, or within an answer of /api/v1/resolve. */
async function readBundle(session: Session, path: string): Promise<Result<Proven>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  const document = parseJson(new TextDecoder().decode(bytes.value));
  const within = resolution.safeParse(document);
  const alone = proofBundle.safeParse(within.success ? within.data.proof : document);
  if (!alone.success) {
    return unverified(refuse("answer-malformed", `${path} holds no proof bundle`));
  }
  const bundle = alone.data;
  const manifest = parseManifest(bundle.manifest);
  if (!manifest.ok) return unverified(manifest);
  const mri = listingMriOf(manifest.value);
  const proven = await checkBundle(session, bundle, mri, manifest.value.version);
  return proven.ok ? ok({ ...proven.value, bundle }) : proven;
}

async function installedState(
  session: Session,
  { mri, name, proof }: Proven,
): Promise<"intact" | "damaged" | null> {
  const app = await findInstalled(session.home, name);
  if (!app.ok) return app.refusal.code === "install-damaged" ? "damaged" : null;
  const { receipt } = app.value;
  if (receipt.mri !== mri || receipt.version !== proof.manifest.version) return null;
  return (await isIntact(app.value)) ? "intact" : "damaged";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
