import { isProblemCode, problems } from "@hecate/protocol/problems";
import { exitCodes } from "@hecate/protocol/problems/problem";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { TextLink } from "#components/ui/text-link";

export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(problems).map((code) => ({ code }));
}

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params;
  return isProblemCode(code) ? { title: code, description: problems[code].title } : {};
}

export default async function ProblemPage({ params }: Props) {
  const { code } = await params;
  if (!isProblemCode(code)) notFound();
  const { title, hint, status, exit } = problems[code];
  return (
    <>
      <p className="mb-2 font-mono text-sm text-faint">{code}</p>
      <PageTitle title={title}>{hint}</PageTitle>
      <Frame id="where" title="Where you meet it" className="max-w-2xl">
        <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-2">
          <dt className="text-soft">HTTP status</dt>
          <dd className="font-mono">{status}</dd>
          <dt className="text-soft">
            Exit status of <code className="text-[0.9em]">hecate</code>
          </dt>
          <dd className="font-mono">{exitCodes[exit]}</dd>
        </dl>
      </Frame>
      <p className="mt-10">
        <TextLink href="/problems">All problems</TextLink>
      </p>
    </>
  );
}
