import type { ComponentProps, ReactNode } from "react";

/** A line to fill in. `error` takes the place of `hint` and is read out when it appears. */
export function Field({
  id,
  label,
  hint,
  error,
  action,
  ...input
}: ComponentProps<"input"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Buttons beside the line. */
  action?: ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-mono text-sm">
        {label}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          className={`min-w-0 flex-[1_1_12rem] rounded-md border bg-surface px-3 py-2 font-mono text-sm ${error ? "border-danger" : "border-line"}`}
          {...input}
        />
        {action}
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={`min-h-[1.6em] text-base ${error ? "text-danger" : "text-faint"}`}
      >
        {error || hint}
      </p>
    </div>
  );
}
