import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "#language/use";

/** Lines to fill in, with how many characters are left once there are few. */
export function TextArea({
  id,
  label,
  hint,
  value,
  maxLength,
  ...rest
}: Omit<ComponentProps<"textarea">, "value" | "maxLength"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  maxLength: number;
}) {
  const t = useTranslations("ui.textArea");
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-mono text-sm">
        {label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={5}
        value={value}
        maxLength={maxLength}
        aria-describedby={`${id}-note`}
        className="min-h-28 w-full resize-y rounded-md border border-line bg-ground px-3 py-2 text-base"
        {...rest}
      />
      <p id={`${id}-note`} className="flex flex-wrap justify-between gap-x-6 text-base text-faint">
        <span>{hint}</span>
        <span className="font-mono text-[0.8125rem] tabular-nums">
          {t.rich("length", {
            length: value.length,
            most: maxLength,
            sr: (words) => <span className="sr-only">{words}</span>,
          })}
        </span>
      </p>
    </div>
  );
}
