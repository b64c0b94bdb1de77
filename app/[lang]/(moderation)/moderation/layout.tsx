import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SyncHint } from "#components/account/sync-hint";

export const metadata: Metadata = { robots: { index: false } };

/** Each page sends away who is not a moderator. */
export default function ModerationLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SyncHint isSignedIn />
    </>
  );
}
