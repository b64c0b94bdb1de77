import type { Metadata } from "next";
import { AccountPage } from "#components/account/account-page";
import { CloseForm } from "#components/account/close-form";
import { Frame } from "#components/ui/frame";
import { Link } from "#components/ui/link";
import { actingAt } from "../../acting";

export const metadata: Metadata = { title: "Export and close" };

export default async function LeavePage() {
  const { handle } = await actingAt("/account/leave", new Date());
  return (
    <AccountPage section="leave" title="Export and close">
      <Frame id="export" title="Take everything with you">
        <p className="text-soft">
          One JSON file with all that is held of you: handle, ways in, sessions, receipts with their
          signatures, ratings, reviews, reports and messages.
        </p>
        <p className="mt-4">
          <Link
            href="/api/v1/me/export"
            download="hecate-account.json"
            className="inline-block rounded-md border border-line px-4 py-2 font-mono text-sm font-semibold hover:border-accent"
          >
            Download the export
          </Link>
        </p>
      </Frame>
      <Frame id="close" title="Close the account">
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <Side title="What goes, at once">
            <li>your handle and your page</li>
            <li>every way in, every session, every signed receipt</li>
            <li>what ties your names in the public log to you: nobody can tell any more</li>
            <li>your messages, and where they were sent</li>
          </Side>
          <Side title="What stays">
            <li>
              your reviews and stars, by “a former user”; delete those first that you want gone
            </li>
            <li>your installs, as part of a number</li>
            <li>the public log, which nobody can change, us included</li>
            <li>what you published: it belongs to the publisher’s key, not to this account</li>
          </Side>
        </div>
        <p className="mt-5 mb-6 text-soft">It cannot be undone.</p>
        <CloseForm handle={handle} />
      </Frame>
    </AccountPage>
  );
}

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-base">{title}</h3>
      <ul className="grid list-[square] gap-1.5 pl-5 text-base text-soft marker:text-faint">
        {children}
      </ul>
    </section>
  );
}
