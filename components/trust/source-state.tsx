import type { SourceView } from "@hecate/protocol/wire/listing";
import type { SourceCheckView, SourceReason, SourceState } from "@hecate/protocol/wire/source";
import { Day } from "../ui/day";
import { strangersRel, TextLink } from "../ui/text-link";

const words = {
  declared: "Declared, and not seen by us yet.",
  reachable: "The repository is there; we have not seen the revision in it.",
  "revision-found": "The repository is there and has the revision.",
  gone: "Gone: the repository is not open to everybody any more.",
} as const satisfies Record<SourceState, string>;

/** Each ends the sentence "The last look on … did not find it:". */
const reasons = {
  "revision-missing": "the repository does not have that revision",
  "fetch-refused": "its server does not hand out a single revision",
  "not-found": "its server says that there is no such repository",
  "needs-login": "its server asks for a login",
  "no-such-host": "the name of its server leads nowhere",
  "private-address": "the name leads to an address that is not public, which we do not ask",
  redirected: "its server sends us elsewhere, where we do not follow",
  timeout: "its server took too long",
  "too-large": "it is larger than we fetch",
  unreachable: "its server could not be asked",
  "git-missing": "this service could not ask",
} as const satisfies Record<SourceReason, string>;

/** Whether the source that a version names is there for everybody, as of the last look. */
export function SourceWords({ source }: { source: SourceView }) {
  const { repository, revision, check } = source;
  return (
    <>
      <p className={check.state === "gone" ? "text-danger" : "text-text"}>{words[check.state]}</p>
      <p className="text-sm break-words">
        <TextLink href={repository} rel={strangersRel}>
          {repository}
        </TextLink>{" "}
        at <code className="break-all">{revision}</code>
      </p>
      <LastLook check={check} />
    </>
  );
}

function LastLook({ check: { reason, checkedAt, answeredAt } }: { check: SourceCheckView }) {
  if (checkedAt === null) return <p className="text-sm">Nobody looked yet.</p>;
  if (reason === null) {
    return (
      <p className="text-sm">
        Last seen on <Day at={checkedAt} />.
      </p>
    );
  }
  return (
    <p className="text-sm">
      The last look on <Day at={checkedAt} /> did not find it: {reasons[reason]}.{" "}
      {answeredAt ? (
        <>
          Last answer on <Day at={answeredAt} />.
        </>
      ) : (
        "It never answered us."
      )}
    </p>
  );
}
