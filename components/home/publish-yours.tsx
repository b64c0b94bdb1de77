import { TextLink } from "../ui/text-link";

const steps = [
  "hecate publisher register ORG",
  "hecate sign --capability publish:tui --content manifest.yaml",
  "hecate publish tui manifest.yaml",
  "hecate marketplace submit NAME",
];

/** Stands where the next listing will; `first` while there is none at all. */
export function PublishYours({ first }: { first: boolean }) {
  const Heading = first ? "h2" : "h3";
  return (
    <div className="flex flex-col justify-center gap-4 rounded-lg border border-dashed border-line p-6 sm:p-8">
      <Heading className={first ? "text-2xl" : "text-lg"}>
        {first ? "Nothing is listed yet" : "Yours next?"}
      </Heading>
      <p className="text-soft">
        {first ? "Be the first: your" : "Your"} terminal app is four commands away from this page.
      </p>
      <pre className="font-mono text-[0.8125rem] text-soft">
        {steps.map((step) => (
          <code key={step} className="prompt">
            {step}
          </code>
        ))}
      </pre>
      <p>
        <TextLink href="/docs">How to publish</TextLink>
      </p>
    </div>
  );
}
