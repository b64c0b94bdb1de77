import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prose } from "#components/prose/prose";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { highlightCode } from "#lib/readme/highlight-code";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { pageMetadata } from "../../page-metadata";
import { docLink, readDocs } from "../read-docs";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ slug: string }>;
}

async function findDoc(params: Props["params"]) {
  const { slug } = await params;
  return (await readDocs()).find((doc) => doc.slug === slug) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, summary } = await findDoc(params);
  return pageMetadata({ title, description: summary, path: `/docs/${slug}` });
}

export default async function DocPage({ params }: Props) {
  const t = await getTranslations("docs");
  const { markdown } = await findDoc(params);
  const tree = parseMarkdown(markdown, { headingShift: 0, idPrefix: "", resolveLink: docLink });
  return (
    <article>
      <p className="mb-4 font-mono text-sm">
        <TextLink href="/docs">{t("name")}</TextLink>
      </p>
      <div lang="en" dir="ltr">
        <Prose tree={highlightCode(tree)} />
      </div>
    </article>
  );
}
