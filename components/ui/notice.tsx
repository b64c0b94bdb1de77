import type { ReactNode } from "react";

const tones = {
  note: "border-accent bg-accent-wash",
  warning: "border-danger bg-surface",
} as const;

export function Notice({
  tone,
  title,
  children,
}: {
  tone: keyof typeof tones;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div role="note" className={`rounded-md border-s-4 px-5 py-4 ${tones[tone]}`}>
      <p className="font-mono font-semibold">{title}</p>
      <div className="mt-1 max-w-[60ch] text-soft">{children}</div>
    </div>
  );
}
