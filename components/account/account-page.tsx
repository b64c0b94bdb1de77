import type { ReactNode } from "react";
import { AccountNav, type AccountSection } from "./account-nav";

/** What every page of one's own account has in common. */
export function AccountPage({
  section,
  title,
  lead,
  children,
}: {
  section: AccountSection;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-x-14 gap-y-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <AccountNav current={section} />
      <div className="max-w-[46rem]">
        <header className="mb-10">
          <h1 className="text-3xl break-words sm:text-4xl">{title}</h1>
          {lead && <div className="mt-3 text-lg text-soft">{lead}</div>}
        </header>
        <div className="grid grid-cols-1 gap-10">{children}</div>
      </div>
    </div>
  );
}
