import { CopyButton } from "./copy-button";

/** Lines to type into a shell, each behind a prompt that is not part of what is selected or copied. */
export function Command({ lines, of }: { lines: readonly string[]; of: string }) {
  return (
    <div className="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {lines.map((line) => (
          <code key={line} className="prompt block w-max">
            {line}
          </code>
        ))}
      </pre>
      <CopyButton text={lines.join("\n")} of={of} />
    </div>
  );
}
