import type { ComponentProps } from "react";
import { useHydrated } from "./use-hydrated";

/**
 * A form that only scripts can send. It takes nothing before they run: React leaves what was typed until then on show,
 * knows nothing of it, and wipes it out at the next change.
 */
export function ScriptForm({ children, ...form }: ComponentProps<"form">) {
  return (
    <form {...form}>
      <fieldset role="none" disabled={!useHydrated()} className="contents">
        {children}
      </fieldset>
    </form>
  );
}
