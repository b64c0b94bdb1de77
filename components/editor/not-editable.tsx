import type { Refusal } from "@hecate/protocol/result";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { PageTitle } from "../site/page-title";
import { English } from "../ui/english";
import { TextLink } from "../ui/text-link";

/** Why somebody who is signed in cannot edit an app, and what would let them. */
export function NotEditable({
  app: { org, name },
  refusal,
}: {
  app: { readonly org: string; readonly name: string };
  refusal: Refusal;
}) {
  const t = useTranslations("editor.notEditable");
  const pageTitle = useTranslations("editor.page");
  const address = useAddress();
  const page = `/listings/${org}/${name}`;
  if (refusal.code === "session-not-fresh") {
    const back = encodeURIComponent(address(`${page}/edit`));
    return (
      <PageTitle title={pageTitle("title", { name })}>
        {t.rich("stale", {
          again: (words) => (
            <TextLink href={`/sign-in?again&callbackUrl=${back}`}>{words}</TextLink>
          ),
        })}
      </PageTitle>
    );
  }
  return (
    <PageTitle title={t("title", { name })}>
      <English>{refusal.detail}.</English>{" "}
      {t.rich("how", {
        code: (words) => <code className="text-base">{words}</code>,
        org,
        ways: (words) => <TextLink href="/account/ways-in">{words}</TextLink>,
        page: (words) => <TextLink href={page}>{words}</TextLink>,
      })}
    </PageTitle>
  );
}
