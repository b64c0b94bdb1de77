import type { DependencyView, DependentPage, ListingView } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { Freshness } from "../ui/freshness";
import { strangersRel, TextLink } from "../ui/text-link";
import { Dependents } from "./dependents";
import { License } from "./license";
import { Requirements } from "./requirements";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-mono text-[0.8125rem] text-faint">{name}</dt>
      <dd className="break-words text-soft">{children}</dd>
    </div>
  );
}

export function Facts({
  listing,
  requires,
  dependents,
}: {
  listing: ListingView;
  requires: readonly DependencyView[];
  dependents: DependentPage;
}) {
  const t = useTranslations("app.facts");
  const { org, name, current, homepage, license } = listing;
  const { source } = current;
  return (
    <Frame id="facts" title={t("title")}>
      <dl className="grid grid-cols-1 gap-4 text-base">
        <Fact name={t("published")}>
          <Freshness at={current.publishedAt} />
        </Fact>
        <Fact name={t("license")}>
          {license ? <License expression={license} /> : t("noLicense")}
        </Fact>
        <Fact name={t("source")}>
          {source
            ? t.rich(source.build ? "sourceBuilt" : "sourceAt", {
                repository: (words) => (
                  <TextLink href={source.repository} rel={strangersRel}>
                    {words}
                  </TextLink>
                ),
                revision: () => (
                  <code className="text-sm break-all">{source.revision.slice(0, 12)}</code>
                ),
                build: () => <code className="text-sm">{source.build}</code>,
              })
            : t("noSource")}
        </Fact>
        {homepage && (
          <Fact name={t("homepage")}>
            <TextLink href={homepage} rel={strangersRel}>
              {new URL(homepage).host}
            </TextLink>
          </Fact>
        )}
        <Fact name={t("requires")}>
          {requires.length === 0 ? t("nothingElse") : <Requirements requires={requires} />}
        </Fact>
        {dependents.total > 0 && (
          <Fact name={t("requiredBy")}>
            <Dependents app={listing} dependents={dependents} />
          </Fact>
        )}
      </dl>
      <p className="mt-6 text-base">
        <TextLink href={`/listings/${org}/${name}/report`}>{t("report")}</TextLink>
      </p>
    </Frame>
  );
}
