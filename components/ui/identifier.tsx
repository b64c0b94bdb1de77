import { CopyButton } from "./copy-button";

/** An identifier of full length that may break anywhere, so that it can be compared and selected. */
export function Identifier({ text, of }: { text: string; of: string }) {
  return (
    <span className="flex items-baseline gap-1">
      <code className="min-w-0 break-all text-xs leading-relaxed text-soft">{text}</code>
      <CopyButton text={text} of={of} />
    </span>
  );
}
