import { listingMri } from "@hecate/protocol/mri";
import type { DomainView } from "@hecate/protocol/wire/domain";
import type { VersionView } from "@hecate/protocol/wire/listing";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import type { RebuildPage } from "@hecate/protocol/wire/rebuild";
import type { ScansView } from "@hecate/protocol/wire/scans";
import { useTranslations } from "#language/use";
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
  const t = useTranslations("trust.panel");
  const { rootKeys } = proof.publisher;
  const byRoot = rootKeys.some(({ did }) => did === version.signer);
  const address = `/api/v1/listings/${org}/${name}/versions/${version.version}`;
  return (
    <Frame id="trust" title={t("title")}>
      <div className="divide-y divide-line text-base text-soft">
        <Signal title={t("signature.title")} about="signature">
          <p>{t("signature.version", { version: version.version })}</p>
          <KeyName did={version.signer} />
          <p>{t(byRoot ? "signature.root" : "signature.delegate", { org })}</p>
          <p>{t.rich("signature.checked", { day: () => <Day at={version.publishedAt} /> })}</p>
        </Signal>
        <Signal title={t("chain")} about="proof-chain">
          <ProofChain proof={proof} />
        </Signal>
        <Signal title={t("rootKeys")} about="root-keys">
          <RootKeys keys={rootKeys} />
        </Signal>
        <Signal title={t("domain")} about="verified-domain">
          <DomainSignal org={org} domains={domains} />
        </Signal>
        {version.source && (
          <Signal title={t("source")} about="source-available">
            <SourceWords source={version.source} />
          </Signal>
        )}
        {version.source && (
          <Signal title={t("rebuilds")} about="rebuilt-from-source">
            <Rebuilds page={rebuilds} address={`${address}/rebuilds`} />
          </Signal>
        )}
        <Signal title={t("scans")} about="scanned">
          <ScanResults scans={scans} address={`${address}/scans`} />
        </Signal>
        <Signal title={t("browser")} about="checked-in-your-browser">
          <BrowserCheck
            address={`${address}/proof`}
            mri={listingMri(org, name)}
            version={version.version}
          />
        </Signal>
        <Signal title={t("you.title")} about="checked-by-you">
          <p>{t("you.text")}</p>
          <Command of={t("you.command")} lines={[`hecate verify ${org}/${name}${server}`]} />
          <p className="text-sm">
            {t.rich("you.raw", {
              bundle: (words) => <TextLink href={`${address}/proof`}>{words}</TextLink>,
              manifest: (words) => <TextLink href={`${address}/manifest`}>{words}</TextLink>,
            })}
          </p>
        </Signal>
      </div>
    </Frame>
  );
}
