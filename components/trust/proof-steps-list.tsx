import { useLanguage, useTranslations } from "#language/use";
import { formatDay } from "../format/date";
import { shortDid } from "../format/did";
import { intlLocale } from "../format/intl-locale";
import { English } from "../ui/english";
import { HopSentence } from "./hop-sentence";
import type { JudgedStep, Judgement, Outcome } from "./judge-bundle";

const looks = {
  holds: "border-ok",
  fails: "border-danger",
  unjudged: "border-line",
} as const satisfies Record<Outcome, string>;

/** Every step with its outcome in words; colour only repeats them. */
export function ProofSteps({ judgement, at }: { judgement: Judgement; at: Date }) {
  const t = useTranslations("trust.check.steps");
  const named = useTranslations("trust.check.step");
  const time = at.toLocaleTimeString(intlLocale(useLanguage()));
  const { steps, proof } = judgement;
  const failing = steps.find(({ outcome }) => outcome === "fails");
  return (
    <>
      <p className={failing ? "text-danger" : "text-text"}>
        {failing ? t(`failed.${failing.name.kind}`, failing.name.at) : t("verified", { time })}
      </p>
      <ol aria-label={t("label")} className="grid grid-cols-1 gap-3">
        {steps.map((step) => (
          <li key={step.key} className={`border-s-2 ps-3 ${looks[step.outcome]}`}>
            <p className="font-mono text-text">
              {named(step.name.kind, step.name.at)}:{" "}
              <span className={step.outcome === "fails" ? "text-danger" : "text-soft"}>
                {t(`outcome.${step.outcome}`)}
              </span>
            </p>
            {step.refusal && (
              <p className="text-danger">
                <code>{step.refusal.code}</code>:{" "}
                <English>
                  {step.refusal.at} {step.refusal.detail}
                </English>
              </p>
            )}
            <StepFacts step={step} judgement={judgement} isLast={step === steps.at(-1)} />
          </li>
        ))}
      </ol>
      {proof?.yanked && (
        <p className="text-danger">
          {t.rich("yanked", { reason: () => <bdi>{proof.yanked?.reason}</bdi> })}
        </p>
      )}
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
  const t = useTranslations("trust.check.steps");
  const language = useLanguage();
  if (hop) return outcome === "holds" ? <HopSentence hop={hop} isLast={isLast} /> : null;
  if (bundle === null || proof === null) return null;
  switch (key) {
    case "bundle":
      return (
        <p>
          {t("published", {
            service: bundle.service,
            day: formatDay(bundle.publishedAt, language),
          })}
        </p>
      );
    case "manifest":
      return <p className="break-all">{t("contentId", { cid: proof.manifestCid })}</p>;
    case "revocations":
      return <p>{t("revocations", { count: bundle.revocations.length })}</p>;
    case "root":
      return (
        <p>
          {t("root", {
            key: shortDid(proof.chain[0]?.issuer ?? ""),
            publisher: bundle.publisher.mri,
          })}
        </p>
      );
    default:
      return null;
  }
}
