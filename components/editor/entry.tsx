import type { ReactNode } from "react";

/** What a control of an entry carries, so that its words are read out with it. */
export interface EntryControl {
  readonly id: string;
  readonly "aria-describedby": string;
  readonly "aria-invalid": true | undefined;
  readonly className: string;
}

/** A label, its control, what is wrong with it now, and how much room is left. */
export function Entry({
  id,
  label,
  hint,
  left,
  error,
  children,
}: {
  id: string;
  label: string;
  hint: ReactNode;
  /** For example "212 characters left". */
  left?: string;
  error?: string | undefined;
  children: (control: EntryControl) => ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-mono text-sm">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": `${id}-error ${id}-hint`,
        "aria-invalid": error ? true : undefined,
        className: `w-full min-w-0 rounded-md border bg-ground px-3 py-2 text-base ${error ? "border-danger" : "border-line"}`,
      })}
      <p id={`${id}-error`} aria-live="polite" className="text-base break-words text-danger">
        {error}
      </p>
      <p id={`${id}-hint`} className="flex flex-wrap justify-between gap-x-6 text-base text-faint">
        <span>{hint}</span>
        {left && <span className="font-mono text-[0.8125rem] tabular-nums">{left}</span>}
      </p>
    </div>
  );
}
