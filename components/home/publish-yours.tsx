import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

const steps = [
  "hecate publisher register ORG",
  "hecate sign --capability publish:tui --content manifest.yaml",
  "hecate publish tui manifest.yaml",
  "hecate marketplace submit NAME",
];

/** After which apps it stands; "young" are those that this page does not put forward yet. */
type After = "none" | "young" | "shown";

const words = {
  none: { title: "firstTitle", text: "firstText" },
  young: { title: "youngTitle", text: "youngText" },
  shown: { title: "title", text: "text" },
} as const satisfies Record<After, unknown>;

/** Stands where the next listing will. */
export function PublishYours({ after }: { after: After }) {
  const t = useTranslations("home.publishYours");
  const isAlone = after !== "shown";
  const Heading = isAlone ? "h2" : "h3";
  return (
    <div className="flex flex-col justify-center gap-4 rounded-lg border border-dashed border-line p-6 sm:p-8">
      <Heading className={isAlone ? "text-2xl" : "text-lg"}>{t(words[after].title)}</Heading>
      <p className="text-soft">{t(words[after].text)}</p>
      {after === "young" && (
        <p>
          <TextLink href="/search">{t("all")}</TextLink>
        </p>
      )}
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
