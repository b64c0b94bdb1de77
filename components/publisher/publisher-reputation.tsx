import type { PublisherReputationView } from "@hecate/protocol/wire/reputation";
import { ReputationTerms } from "../reputation/reputation-terms";
import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** A publisher's reputation as the sum that it is. */
export function PublisherReputation({ reputation }: { reputation: PublisherReputationView }) {
  const { org, points, stars, capped, asOf, terms } = reputation;
  return (
    <Frame id="reputation" title="Reputation">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono text-3xl tabular-nums">{Math.floor(points / 1000)}</span>
        <span className="text-soft">
          of 100 points, or {stars.toFixed(1)} of 5 stars, as of <Moment at={asOf} />
        </span>
      </p>
      {capped && (
        <p className="mt-2 text-danger">
          Malware was found within the last 180 days: the sum is 20 at most.
        </p>
      )}
      <p className="mt-2 mb-4 max-w-[44rem] text-soft">
        It is the sum of what follows and of nothing else. Open a line to see what it comes from and
        what would change it.
      </p>
      <ReputationTerms terms={terms} />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <TextLink href="/docs/reputation#a-publishers-points">How it is worked out</TextLink>
        <TextLink href={`/api/v1/publishers/${org}/reputation?explain=1`}>As JSON</TextLink>
      </p>
    </Frame>
  );
}
