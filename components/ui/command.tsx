import { CopyButton } from "./copy-button";

/** Lines to type into a shell, each behind a prompt that is not part of what is selected or copied. */
export function Command({ lines, of }: { lines: readonly string[]; of: string }) {
  return (
    <div className="command">
      <pre>
        {lines.map((line) => (
          <code key={line} className="prompt">
            {line}
          </code>
        ))}
      </pre>
      <CopyButton text={lines.join("\n")} of={of} />
    </div>
  );
}
