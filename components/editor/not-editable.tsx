import type { Refusal } from "@hecate/protocol/result";
import { PageTitle } from "../site/page-title";
import { TextLink } from "../ui/text-link";

/** Why somebody who is signed in cannot edit an app, and what would let them. */
export function NotEditable({
  app: { org, name },
  refusal,
}: {
  app: { readonly org: string; readonly name: string };
  refusal: Refusal;
}) {
  const page = `/listings/${org}/${name}`;
  if (refusal.code === "session-not-fresh") {
    const back = encodeURIComponent(`${page}/edit`);
    return (
      <PageTitle title={`Edit ${name}`}>
        Your session is older than a day.{" "}
        <TextLink href={`/sign-in?again&callbackUrl=${back}`}>Sign in again</TextLink> to show that
        it is still you.
      </PageTitle>
    );
  }
  return (
    <PageTitle title={`You cannot edit ${name} here`}>
      {refusal.detail}. Whoever has a root key of <code className="text-base">{org}</code> links it
      under <TextLink href="/account/ways-in">ways in</TextLink>; any key that may publish edits
      with <code className="text-base">hecate marketplace edit</code>. Back to{" "}
      <TextLink href={page}>its page</TextLink>.
    </PageTitle>
  );
}
