import type { Metadata } from "next";
import { PageTitle } from "#components/site/page-title";
import { Link } from "#components/ui/link";
import { readDocs } from "./read-docs";

export const metadata: Metadata = {
  title: "Docs",
  description: "How hecate works, for those who publish, install and build upon it.",
};

export default async function DocsPage() {
  const docs = await readDocs();
  return (
    <>
      <PageTitle title="Docs">
        How it works, for those who publish, install and build upon it.
      </PageTitle>
      <ul className="grid grid-cols-1 gap-6 md:grid-cols-2">
        {docs.map(({ slug, title, summary }) => (
          <li key={slug} className="lit relative rounded-lg border border-line p-6">
            <h2 className="text-lg">
              <Link href={`/docs/${slug}`} className="covers">
                {title}
              </Link>
            </h2>
            <p className="mt-2 line-clamp-3 text-soft [overflow-wrap:anywhere]">{summary}</p>
          </li>
        ))}
        <li className="lit relative rounded-lg border border-line p-6">
          <h2 className="text-lg">
            <Link href="/problems" className="covers">
              Problems
            </Link>
          </h2>
          <p className="mt-2 text-soft">Everything that can be refused, by name, and what to do.</p>
        </li>
      </ul>
    </>
  );
}
