import type { ReactNode } from "react";

/** What is written in English alone, as problems and policies are, on a page in any language. */
export function English({ children }: { children: ReactNode }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
