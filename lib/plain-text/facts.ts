import { printableLine } from "#lib/plain-text/printable";
import type { Style } from "#lib/plain-text/style";
import { hang, pageColumns, wrap } from "#lib/plain-text/wrap";

export type Fact = readonly [label: string, value: string | null];

/** `label   value`, its value broken below itself; what has no value is left out. */
export function factLines(style: Style, facts: readonly Fact[]): string[] {
  const said = facts.filter(([, value]) => value);
  const labelColumns = Math.max(12, ...said.map(([label]) => label.length + 2)) + 2;
  return said.flatMap(([label, value]) => {
    const lines = wrap(printableLine(value ?? ""), pageColumns - labelColumns);
    return hang(" ".repeat(labelColumns), lines).map((line, index) =>
      index === 0 ? style.dim(`  ${label}`.padEnd(labelColumns)) + line.slice(labelColumns) : line,
    );
  });
}

/** A heading with what stands below it; nothing where nothing does. */
export function section(style: Style, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", style.bold(title), ...lines];
}

/** A text of ours, ended as lines are. */
export function page(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
