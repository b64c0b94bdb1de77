import { formatDay } from "../format/date";
import { shortDid } from "../format/did";
import { HopSentence } from "./hop-sentence";
import type { JudgedStep, Judgement, Outcome } from "./judge-bundle";

const looks = {
  holds: "border-ok",
  fails: "border-danger",
  unjudged: "border-line",
} as const satisfies Record<Outcome, string>;

const words = {
  holds: "holds",
  fails: "fails",
  unjudged: "not judged",
} as const satisfies Record<Outcome, string>;

/** Every step with its outcome in words; colour only repeats them. */
export function ProofSteps({ judgement, at }: { judgement: Judgement; at: Date }) {
  const { steps, proof } = judgement;
  const failing = steps.find(({ outcome }) => outcome === "fails");
  return (
    <>
      <p className={failing ? "text-danger" : "text-text"}>
        {failing
          ? `Not verified: ${failing.name.toLowerCase()} fails.`
          : `Verified in this browser at ${at.toLocaleTimeString()}: who signed these bytes, and by what right.`}
      </p>
      <ol aria-label="Steps of the check" className="grid grid-cols-1 gap-3">
        {steps.map((step) => (
          <li key={step.key} className={`border-l-2 pl-3 ${looks[step.outcome]}`}>
            <p className="font-mono text-text">
              {step.name}:{" "}
              <span className={step.outcome === "fails" ? "text-danger" : "text-soft"}>
                {words[step.outcome]}
              </span>
            </p>
            {step.refusal && (
              <p className="text-danger">
                <code>{step.refusal.code}</code>: {step.refusal.at} {step.refusal.detail}
              </p>
            )}
            <StepFacts step={step} judgement={judgement} isLast={step === steps.at(-1)} />
          </li>
        ))}
      </ol>
      {proof?.yanked && <p className="text-danger">Yanked: {proof.yanked.reason}</p>}
    </>
  );
}

function StepFacts({
  step: { key, hop, outcome },
  judgement: { bundle, proof },
  isLast,
}: {
  step: JudgedStep;
  judgement: Judgement;
  isLast: boolean;
}) {
  if (hop) return outcome === "holds" ? <HopSentence hop={hop} isLast={isLast} /> : null;
  if (bundle === null || proof === null) return null;
  switch (key) {
    case "bundle":
      return (
        <p>
          {bundle.service} says that it was published on {formatDay(bundle.publishedAt)}; that time
          is its word.
        </p>
      );
    case "manifest":
      return <p className="break-all">has the content id {proof.manifestCid}</p>;
    case "revocations":
      return <p>{revocationWords(bundle.revocations.length)}</p>;
    case "root":
      return (
        <p>
          {shortDid(proof.chain[0]?.issuer ?? "")} was a root key of {bundle.publisher.mri} at
          publication.
        </p>
      );
    default:
      return null;
  }
}

function revocationWords(count: number): string {
  if (count === 0) return "The service names none that touches this chain.";
  return `${count} of this chain, signed by who may; none reaches this version.`;
}
