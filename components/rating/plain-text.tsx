/**
 * What somebody wrote, as they wrote it: paragraphs and lines, nothing else. Each paragraph runs in its own
 * direction and cannot turn what stands beside it.
 */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="grid max-w-[44rem] grid-cols-1 gap-3">
      {text.split("\n\n").map((paragraph, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never change places
          key={index}
          dir="auto"
          className="[overflow-wrap:anywhere] whitespace-pre-line"
        >
          {paragraph}
        </p>
      ))}
    </div>
  );
}
