import type { CaseView } from "@hecate/protocol/wire/moderation";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";
import { ageWords } from "./age-words";
import { StateWord } from "./state-word";
import { originWords } from "./words";

/** Which version the case is about and how it stands. */
export function CaseHead({ view, now }: { view: CaseView; now: string }) {
  const { listing, versionState, publisher, origin, openedAt, closedAt, proof } = view;
  const address = `/listings/${listing.org}/${listing.name}`;
  return (
    <header className="grid grid-cols-1 gap-3">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-base">
        <Fact name="The version">
          <StateWord state={versionState} />
          {versionState.until && (
            <>
              , eased on <Moment at={versionState.until} />
            </>
          )}
        </Fact>
        <Fact name="The case">
          {closedAt ? (
            <>
              closed on <Moment at={closedAt} />
            </>
          ) : (
            `open for ${ageWords(openedAt, now)}`
          )}
          , opened by {originWords[origin]}
        </Fact>
        <Fact name="The publisher">
          <span className="[overflow-wrap:anywhere]">{publisher.displayName}</span>,{" "}
          {publisher.verified ? "verified domain" : "no domain"}
        </Fact>
      </dl>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-base">
        <TextLink href={address}>Its page</TextLink>
        <TextLink href={`${address}#trust`}>Proof chain</TextLink>
        <TextLink href={proof}>Proof bundle</TextLink>
        <TextLink href={`/publishers/${listing.org}`}>Publisher and reputation</TextLink>
        <TextLink href={`/log?subject=${encodeURIComponent(listing.mri)}`}>Public log</TextLink>
      </p>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="font-mono text-xs text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
