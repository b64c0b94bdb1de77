import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

const steps = [
  "hecate publisher register ORG",
  "hecate sign --capability publish:tui --content manifest.yaml",
  "hecate publish tui manifest.yaml",
  "hecate marketplace submit NAME",
];

/** Stands where the next listing will; `first` while there is none at all. */
export function PublishYours({ first }: { first: boolean }) {
  const t = useTranslations("home.publishYours");
  const Heading = first ? "h2" : "h3";
  return (
    <div className="flex flex-col justify-center gap-4 rounded-lg border border-dashed border-line p-6 sm:p-8">
      <Heading className={first ? "text-2xl" : "text-lg"}>
        {first ? t("firstTitle") : t("title")}
      </Heading>
      <p className="text-soft">{first ? t("firstText") : t("text")}</p>
      <pre className="font-mono text-[0.8125rem] text-soft">
        {steps.map((step) => (
          <code key={step} className="prompt">
            {step}
          </code>
        ))}
      </pre>
      <p>
        <TextLink href="/docs">{t("how")}</TextLink>
      </p>
    </div>
  );
}
