import type { ScansView } from "@hecate/protocol/wire/scans";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";
import { gatherScans, type ScanGroup } from "./gather-scans";

/** What the scanners say, when and by which rules; `address` is where all of it is. */
export function ScanResults({ scans, address }: { scans: ScansView; address: string }) {
  const t = useTranslations("trust.scans");
  const { state, items } = scans;
  return (
    <>
      <p className={state === "flagged" ? "text-danger" : "text-text"}>{t(`summary.${state}`)}</p>
      <ul className="grid grid-cols-1 gap-3 text-sm">
        {gatherScans(items).map((group) => (
          <ScanResult key={group.key} group={group} />
        ))}
      </ul>
      <p className="text-sm">
        {t("note")} <TextLink href={address}>{t("results")}</TextLink>
      </p>
    </>
  );
}

function ScanResult({ group: { scan, platforms } }: { group: ScanGroup }) {
  const t = useTranslations("trust.scans");
  const { scanner, state, findings, scannedAt, ruleset } = scan;
  const hasRules = scanner !== "known-bad";
  return (
    <li className={`border-s-2 ps-3 ${state === "flagged" ? "border-danger" : "border-line"}`}>
      <p>
        {t.rich(scannedAt === null ? "said" : hasRules ? "saidOnWith" : "saidOn", {
          scanner: t(`scanner.${scanner}`),
          look: (words) => (
            <span className={state === "flagged" ? "text-danger" : "text-text"}>{words}</span>
          ),
          verdict: t(`verdict.${state}`),
          day: () => scannedAt && <Day at={scannedAt} />,
          rules: () => <span className="break-words">{ruleset}</span>,
        })}
      </p>
      {platforms.length > 0 && (
        <p>{t("platforms", { platforms: platforms.map(formatPlatform).join("; ") })}</p>
      )}
      {findings.length > 0 && (
        <ul className="mt-1 grid grid-cols-1 gap-1">
          {findings.map(({ rule, weight, text }) => (
            <li key={`${rule} ${text}`} className={weight === "note" ? "" : "text-text"}>
              <span lang="en" dir="ltr" className="break-words">
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
      {scan.trouble && <p>{t("trouble", { why: t(`why.${scan.trouble}`) })}</p>}
    </li>
  );
}
