import { listingMri } from "@hecate/protocol/mri";
import type { DomainView } from "@hecate/protocol/wire/domain";
import type { VersionView } from "@hecate/protocol/wire/listing";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import type { RebuildPage } from "@hecate/protocol/wire/rebuild";
import type { ScansView } from "@hecate/protocol/wire/scans";
import { DomainSignal } from "../domain/domain-signal";
import { Command } from "../ui/command";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { KeyName } from "../ui/key-name";
import { TextLink } from "../ui/text-link";
import { BrowserCheck } from "./browser-check";
import { ProofChain } from "./proof-chain";
import { Rebuilds } from "./rebuilds";
import { RootKeys } from "./root-keys";
import { ScanResults } from "./scan-results";
import { Signal } from "./signal";
import { SourceWords } from "./source-state";

/**
 * What is known of who published a version, how and since when; never a bare tick, which would be
 * read as "safe". `server` is the flag that names this service.
 */
export function TrustPanel({
  org,
  name,
  version,
  proof,
  domains,
  rebuilds,
  scans,
  server,
}: {
  org: string;
  name: string;
  version: VersionView;
  proof: ProofBundle;
  domains: readonly DomainView[];
  rebuilds: RebuildPage;
  scans: ScansView;
  server: string;
}) {
  const { rootKeys } = proof.publisher;
  const byRoot = rootKeys.some(({ did }) => did === version.signer);
  const address = `/api/v1/listings/${org}/${name}/versions/${version.version}`;
  return (
    <Frame id="trust" title="Trust">
      <div className="divide-y divide-line text-base text-soft">
        <Signal title="Signature" about="signature">
          <p>Version {version.version} is signed by</p>
          <KeyName did={version.signer} />
          <p>{byRoot ? `a root key of ${org}.` : `a delegate of ${org}'s root key.`}</p>
          <p>
            Checked at publication on <Day at={version.publishedAt} />: the signature, the chain to
            the root key, and every byte against its content id. Nobody here reviewed what the
            program does.
          </p>
        </Signal>
        <Signal title="Proof chain" about="proof-chain">
          <ProofChain proof={proof} />
        </Signal>
        <Signal title="Root keys" about="root-keys">
          <RootKeys keys={rootKeys} />
        </Signal>
        <Signal title="Verified domain" about="verified-domain">
          <DomainSignal org={org} domains={domains} />
        </Signal>
        {version.source && (
          <Signal title="Source available" about="source-available">
            <SourceWords source={version.source} />
          </Signal>
        )}
        {version.source && (
          <Signal title="Rebuilt from source" about="rebuilt-from-source">
            <Rebuilds page={rebuilds} address={`${address}/rebuilds`} />
          </Signal>
        )}
        <Signal title="Scanned" about="scanned">
          <ScanResults scans={scans} address={`${address}/scans`} />
        </Signal>
        <Signal title="Checked in your browser" about="checked-in-your-browser">
          <BrowserCheck
            address={`${address}/proof`}
            mri={listingMri(org, name)}
            version={version.version}
          />
        </Signal>
        <Signal title="Checked by you" about="checked-by-you">
          <p>You need not believe us, nor this page:</p>
          <Command of="the verify command" lines={[`hecate verify ${org}/${name}${server}`]} />
          <p className="text-sm">
            <TextLink href={`${address}/proof`}>Proof bundle</TextLink>,{" "}
            <TextLink href={`${address}/manifest`}>signed manifest</TextLink>
          </p>
        </Signal>
      </div>
    </Frame>
  );
}
