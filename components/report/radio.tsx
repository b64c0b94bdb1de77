import type { ReactNode } from "react";

/** One of several choices, with what it means. */
export function Radio({
  name,
  value,
  isChosen,
  onChoose,
  title,
  children,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  onChoose: () => void;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <label className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-md border border-line px-4 py-3 hover:border-accent has-[:checked]:border-accent has-[:checked]:bg-accent-wash">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        required
        onChange={onChoose}
        className="mt-1.5 size-4 accent-accent-fill"
      />
      <span>
        <span className="font-mono text-sm">{title}</span>
        <span className="block text-base text-soft">{children}</span>
      </span>
    </label>
  );
}
