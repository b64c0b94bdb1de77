import type {
  Scanner,
  ScanState,
  ScansView,
  ScanTrouble,
  ScanView,
} from "@hecate/protocol/wire/scans";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";
import { gatherScans, type ScanGroup } from "./gather-scans";

const summaries = {
  passed: "Scanned; nothing doubtful was found.",
  flagged: "A scan found something doubtful.",
  "could-not-scan": "Not everything could be scanned.",
  queued: "Being scanned.",
} as const satisfies Record<ScanState, string>;

const scannerNames = {
  "built-in": "Our own checks",
  "known-bad": "The list of known-bad files",
  clamav: "ClamAV",
} as const satisfies Record<Scanner, string>;

const verdicts = {
  passed: "passed",
  flagged: "doubtful",
  "could-not-scan": "could not scan",
  queued: "not scanned yet",
} as const satisfies Record<ScanState, string>;

/** Each ends the sentence "The last try did not get through:". */
const troubles = {
  "not-set-up": "this service has no such scanner any more",
  unreachable: "the scanner could not be reached",
  timeout: "the scanner took too long",
  closed: "the scanner hung up before it answered",
  nonsense: "the scanner's answer made no sense",
  "too-large": "the file is larger than the scanner reads",
  "scanner-error": "the scanner ran into an error of its own",
} as const satisfies Record<ScanTrouble, string>;

/** What the scanners say, when and by which rules; `address` is where all of it is. */
export function ScanResults({ scans, address }: { scans: ScansView; address: string }) {
  const { state, items } = scans;
  return (
    <>
      <p className={state === "flagged" ? "text-danger" : "text-text"}>{summaries[state]}</p>
      <ul className="grid grid-cols-1 gap-3 text-sm">
        {gatherScans(items).map((group) => (
          <ScanResult key={group.key} group={group} />
        ))}
      </ul>
      <p className="text-sm">
        Scanners know what is known; none of them says that a program is safe.{" "}
        <TextLink href={address}>Scan results</TextLink>
      </p>
    </>
  );
}

function ScanResult({ group: { scan, platforms } }: { group: ScanGroup }) {
  const { scanner, state, findings } = scan;
  return (
    <li className={`border-l-2 pl-3 ${state === "flagged" ? "border-danger" : "border-line"}`}>
      <p>
        {scannerNames[scanner]}:{" "}
        <span className={state === "flagged" ? "text-danger" : "text-text"}>{verdicts[state]}</span>
        <When scan={scan} />
      </p>
      {platforms.length > 0 && <p>For {platforms.map(formatPlatform).join("; ")}.</p>}
      {findings.length > 0 && (
        <ul className="mt-1 grid grid-cols-1 gap-1">
          {findings.map(({ rule, weight, text }) => (
            <li key={`${rule} ${text}`} className={weight === "note" ? "" : "text-text"}>
              <span className="break-words">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {scan.trouble && <p>The last try did not get through: {troubles[scan.trouble]}.</p>}
    </li>
  );
}

function When({ scan: { scanner, scannedAt, ruleset } }: { scan: ScanView }) {
  if (scannedAt === null) return ".";
  return (
    <>
      {" "}
      on <Day at={scannedAt} />
      {scanner !== "known-bad" && (
        <>
          , with <span className="break-words">{ruleset}</span>
        </>
      )}
      .
    </>
  );
}
