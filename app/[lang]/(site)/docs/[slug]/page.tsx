import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Prose } from "#components/prose/prose";
import { TextLink } from "#components/ui/text-link";
import { highlightCode } from "#lib/readme/highlight-code";
import { parseMarkdown } from "#lib/readme/parse-markdown";
import { docLink, readDocs } from "../read-docs";

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await readDocs()).map(({ slug }) => ({ slug }));
}

interface Props {
  params: Promise<{ slug: string }>;
}

async function findDoc(params: Props["params"]) {
  const { slug } = await params;
  return (await readDocs()).find((doc) => doc.slug === slug) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await findDoc(params);
  return { title, description: summary };
}

export default async function DocPage({ params }: Props) {
  const { markdown } = await findDoc(params);
  const tree = parseMarkdown(markdown, { headingShift: 0, idPrefix: "", resolveLink: docLink });
  return (
    <article>
      <p className="mb-4 font-mono text-sm">
        <TextLink href="/docs">Docs</TextLink>
      </p>
      <div lang="en" dir="ltr">
        <Prose tree={highlightCode(tree)} />
      </div>
    </article>
  );
}
