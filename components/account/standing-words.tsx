import { Day } from "../ui/day";
import { TextLink } from "../ui/text-link";

const publishersNeeded = 3;

/** Whether somebody counts as established, or what is missing. `publishers`: who made what they installed. */
export function StandingWords({
  establishedAt,
  publishers,
  now,
}: {
  establishedAt: string | null;
  publishers: readonly string[];
  now: Date;
}) {
  return (
    <>
      {establishedAt === null ? (
        <Missing publishers={publishers} />
      ) : (
        <Established at={establishedAt} isNow={new Date(establishedAt) <= now} />
      )}
      <p className="mt-3 text-base text-faint">
        Established is who has been here for seven days and has install receipts from three
        publishers: little for a person, much for somebody who makes a thousand accounts.{" "}
        <TextLink href="/docs/ratings">How stars are counted</TextLink>
      </p>
    </>
  );
}

function Established({ at, isNow }: { at: string; isNow: boolean }) {
  return isNow ? (
    <p>
      <strong className="text-ok">Established</strong> since <Day at={at} />: your stars count for
      what you installed with a receipt, and so do your installs.
    </p>
  ) : (
    <p>
      <strong className="text-torch">
        Established from <Day at={at} /> on
      </strong>
      , by itself: you have the receipts, only the seven days are not over.
    </p>
  );
}

function Missing({ publishers }: { publishers: readonly string[] }) {
  const missing = publishersNeeded - publishers.length;
  return (
    <p>
      <strong className="text-torch">Not established yet.</strong>{" "}
      {publishers.length === 0
        ? "You have no install receipts so far; it takes some from three publishers."
        : `You have receipts of what ${publishers.join(" and ")} made; ${missing === 1 ? "one more publisher is" : `${missing} more publishers are`} missing.`}{" "}
      Until then your reviews are shown, and your stars beside them, but they do not count.
    </p>
  );
}
