import type { DependencyView, DependentPage, ListingView } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
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
  const { org, name, current, homepage, license } = listing;
  const { source } = current;
  return (
    <Frame id="facts" title="About">
      <dl className="grid grid-cols-1 gap-4 text-base">
        <Fact name="published">
          <Freshness at={current.publishedAt} />
        </Fact>
        <Fact name="license">{license ? <License expression={license} /> : "none stated"}</Fact>
        <Fact name="source">
          {source ? (
            <>
              <TextLink href={source.repository} rel={strangersRel}>
                View source
              </TextLink>{" "}
              at revision <code className="text-sm break-all">{source.revision.slice(0, 12)}</code>
              {source.build && (
                <>
                  , built by <code className="text-sm">{source.build}</code>
                </>
              )}
            </>
          ) : (
            "not published"
          )}
        </Fact>
        {homepage && (
          <Fact name="homepage">
            <TextLink href={homepage} rel={strangersRel}>
              {new URL(homepage).host}
            </TextLink>
          </Fact>
        )}
        <Fact name="requires">
          {requires.length === 0 ? "nothing else" : <Requirements requires={requires} />}
        </Fact>
        {dependents.total > 0 && (
          <Fact name="required by">
            <Dependents app={listing} dependents={dependents} />
          </Fact>
        )}
      </dl>
      <p className="mt-6 text-base">
        <TextLink href={`/listings/${org}/${name}/report`}>Report this app</TextLink>
      </p>
    </Frame>
  );
}
