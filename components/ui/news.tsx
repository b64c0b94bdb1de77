import type { ReactNode } from "react";

/** What was just done, for eyes and ears. It is there before it has words: what comes with them may go unheard. */
export function News({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={children ? "text-base text-torch" : "sr-only"}>
      {children}
    </p>
  );
}
