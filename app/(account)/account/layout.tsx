import type { ReactNode } from "react";
import { SyncHint } from "#components/account/sync-hint";

/** Each page sends away who is not signed in, so whoever sees this is. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SyncHint isSignedIn />
    </>
  );
}
