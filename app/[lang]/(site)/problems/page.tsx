import { problems } from "@hecate/protocol/problems";
import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title";
import { Link } from "#components/ui/link";

export const metadata: Metadata = { title: "Problems" };

export default function ProblemsPage() {
  const codes = Object.entries(problems).sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      <PageTitle title="Problems">
        Everything the service and the command line can refuse, by name. Names are permanent.
      </PageTitle>
      <dl className="grid border-t border-line">
        {codes.map(([code, { title }]) => (
          <div
            key={code}
            className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <dt>
              <Link
                href={`/problems/${code}`}
                className="font-mono text-sm text-accent hover:underline"
              >
                {code}
              </Link>
            </dt>
            <dd className="text-soft">{title}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
