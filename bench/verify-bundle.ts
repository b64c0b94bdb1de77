import { createPublicKey, verify } from "node:crypto";
import { type Did, publicKeyOf } from "@hecate/protocol/did";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";
import { bundleOf, byCi, plain } from "@hecate/protocol/vectors/ucan/proof-bundle-question";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { verifySignature } from "../cli/src/identity/verify-signature";
import { findBrowser } from "../scripts/find-browser.mjs";
import type { InPage } from "./bundle-in-browser";
import { bundlesPerSecond, chainsPerSecond } from "./bundle-work";
import { compare, type Row } from "./compare";

const what = { unit: "bundles/s", aim: "", rounds: 9 } as const;

/** A proof bundle of two tokens checked, beside the two raw Ed25519 verifications in it. */
export async function verifyBundle(): Promise<Row[]> {
  return [
    await inNode("server", verifyEd25519),
    await inNode("command line", verifySignature),
    await inChromium(),
  ];
}

async function inNode(where: string, verifier: VerifySignature): Promise<Row> {
  const bundle = await bundleOf(byCi);
  return compare({
    ...what,
    subject: `proof bundle checked, ${where} · two raw Ed25519 verifications`,
    ours: () => bundlesPerSecond(bundle, plain.mri, verifier),
    floor: () =>
      chainsPerSecond(bundle, (did) => {
        const x = Buffer.from(publicKeyOf(did as Did)).toString("base64url");
        const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
        return (signature, bytes) => verify(null, bytes, key, signature);
      }),
  });
}

async function inChromium(): Promise<Row> {
  const { outputFiles } = await build({
    entryPoints: ["bench/bundle-in-browser.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    define: { "process.env.NODE_DEBUG": "undefined" },
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    // WebCrypto wants a secure origin; nothing listens there.
    await page.route("http://localhost/", (route) => route.fulfill({ contentType: "text/html" }));
    await page.goto("http://localhost/");
    await page.addScriptTag({ content: outputFiles[0]?.text });
    const bundle = await bundleOf(byCi);
    const { mri } = plain;
    return await compare({
      ...what,
      subject: "proof bundle checked, Chromium · two raw WebCrypto verifications",
      ours: () =>
        page.evaluate(
          ([given, name]) => (globalThis as unknown as { inPage: InPage }).inPage.ours(given, name),
          [bundle, mri] as const,
        ),
      floor: () =>
        page.evaluate(
          (given) => (globalThis as unknown as { inPage: InPage }).inPage.floor(given),
          bundle,
        ),
    });
  } finally {
    await browser.close();
  }
}
