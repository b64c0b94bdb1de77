import type { DomainView } from "@hecate/protocol/wire/domain";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { Moment } from "../ui/moment";

/** In words what is known of a domain, since when, and when somebody last looked. */
export function DomainStanding({ domain }: { domain: DomainView }) {
  const t = useTranslations("domain.standing");
  const { answers, checkedAt } = domain;
  const saw = answers.filter(({ confirmed }) => confirmed).length;
  return (
    <>
      <p>
        <Sentence domain={domain} />
      </p>
      {checkedAt && (
        <p>
          {t.rich("checked", { at: () => <Moment at={checkedAt} />, saw, all: answers.length })}
        </p>
      )}
    </>
  );
}

function Sentence({ domain }: { domain: DomainView }) {
  const t = useTranslations("domain.standing");
  const { state, verifiedAt, atRiskSince, lapsesAt } = domain;
  const b = (words: ReactNode) => <strong className="break-all text-text">{words}</strong>;
  const named = { b, domain: domain.domain };
  if (state === "pending") return t.rich("pending", named);
  if (state === "lapsed") {
    return atRiskSince
      ? t.rich("lapsed-since", { ...named, since: () => <Day at={atRiskSince} /> })
      : t.rich("lapsed", named);
  }
  return (
    <>
      {verifiedAt
        ? t.rich("vouches-since", { ...named, since: () => <Day at={verifiedAt} /> })
        : t.rich("vouches", named)}
      {state === "at-risk" && atRiskSince && lapsesAt && (
        <>
          {" "}
          {t.rich("atRisk", {
            gone: (words) => <span className="text-danger">{words}</span>,
            since: () => <Moment at={atRiskSince} />,
            lapses: () => <Moment at={lapsesAt} />,
          })}
        </>
      )}
    </>
  );
}
