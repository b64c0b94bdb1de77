import { CopyButton } from "./copy-button";

/** A line to paste somewhere else than into a shell. */
export function Snippet({ text, of }: { text: string; of: string }) {
  return (
    <div className="command">
      <pre className="break-all whitespace-pre-wrap">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} of={of} />
    </div>
  );
}
