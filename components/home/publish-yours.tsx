import { TextLink } from "../ui/text-link";

/** Stands where the next listing will. */
export function PublishYours({ first }: { first: boolean }) {
  return (
    <div className="flex flex-col justify-center gap-4 rounded-lg border border-dashed border-line p-6">
      <h3 className="text-lg">{first ? "Nothing is listed yet" : "Yours next?"}</h3>
      <p className="text-soft">
        {first ? "Be the first: your" : "Your"} terminal app is four commands away from this page.
      </p>
      <pre className="overflow-x-auto font-mono text-[0.8125rem] text-soft">
        <code className="prompt block w-max">hecate publisher register ORG</code>
        <code className="prompt block w-max">hecate sign … manifest.yaml</code>
        <code className="prompt block w-max">hecate publish tui manifest.yaml</code>
        <code className="prompt block w-max">hecate marketplace submit NAME</code>
      </pre>
      <p>
        <TextLink href="/docs">How to publish</TextLink>
      </p>
    </div>
  );
}
