import type { DomainView } from "@hecate/protocol/wire/domain";
import { Day } from "../ui/day";
import { Moment } from "../ui/moment";

/** In words what is known of a domain, since when, and when somebody last looked. */
export function DomainStanding({ domain }: { domain: DomainView }) {
  const { answers, checkedAt } = domain;
  const saw = answers.filter(({ confirmed }) => confirmed).length;
  return (
    <>
      <p>
        <strong className="break-all text-text">{domain.domain}</strong>{" "}
        <Sentence domain={domain} />
      </p>
      {checkedAt && (
        <p>
          Last checked on <Moment at={checkedAt} />: {saw} of {answers.length} resolvers saw the
          record.
        </p>
      )}
    </>
  );
}

function Sentence({ domain }: { domain: DomainView }) {
  const { state, verifiedAt, atRiskSince, lapsesAt } = domain;
  if (state === "pending") return <>is named by the publisher, but its DNS does not say so.</>;
  if (state === "lapsed") {
    return (
      <>
        no longer vouches for this publisher: its record is gone
        {atRiskSince && (
          <>
            {" "}
            since <Day at={atRiskSince} />
          </>
        )}
        .
      </>
    );
  }
  return (
    <>
      says in its DNS that a key of this publisher is its own
      {verifiedAt && (
        <>
          , verified since <Day at={verifiedAt} />
        </>
      )}
      .
      {state === "at-risk" && atRiskSince && lapsesAt && (
        <>
          {" "}
          <span className="text-danger">Its record is gone</span> since <Moment at={atRiskSince} />{" "}
          and stops counting on <Moment at={lapsesAt} /> unless it returns.
        </>
      )}
    </>
  );
}
