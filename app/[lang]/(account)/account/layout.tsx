import type { ReactNode } from "react";
import { SyncHint } from "#components/account/sync-hint";
import { ClientMessages } from "#components/language/client-messages";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { mayModerate, roleOf } from "#lib/moderation/roles";
import { personInBrowser } from "../acting";

/** Each page sends away who is not signed in, so whoever sees this is. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("account.layout");
  const now = new Date();
  const person = await personInBrowser(now);
  const isModerator = person !== null && mayModerate(await roleOf(person.personId, now));
  return (
    <>
      {isModerator && (
        <p className="mb-6 font-mono text-sm">
          <TextLink href="/moderation">{t("moderation")}</TextLink>
        </p>
      )}
      <ClientMessages of={["account.signOut"]}>{children}</ClientMessages>
      <SyncHint isSignedIn />
    </>
  );
}
