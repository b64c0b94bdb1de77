import { CopyButton } from "./copy-button";

/** Lines to type into a shell, each behind a prompt that is not part of what is selected or copied. */
export function Command({
  lines,
  of,
  shell = "sh",
}: {
  lines: readonly string[];
  of: string;
  shell?: "sh" | "powershell";
}) {
  return (
    <div className="command">
      <pre>
        {lines.map((line) => (
          <code key={line} className={shell === "sh" ? "prompt" : "prompt prompt-powershell"}>
            {line}
          </code>
        ))}
      </pre>
      <CopyButton text={lines.join("\n")} of={of} />
    </div>
  );
}
