import { useTranslations } from "#language/use";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** What came of going to GitHub, as the address tells it that GitHub led back to. */
export function LinkNotice({ linked, refused }: { linked?: unknown; refused?: unknown }) {
  const t = useTranslations("account.linkNotice");
  if (linked === "github") {
    return (
      <Notice tone="note" title={t("linkedTitle")}>
        {t.rich("linked", {
          ways: (words) => <TextLink href="/account/ways-in">{words}</TextLink>,
        })}
      </Notice>
    );
  }
  if (typeof refused !== "string") return null;
  return (
    <Notice tone="warning" title={t("refusedTitle")}>
      {t(`refused.${said.find((code) => code === refused) ?? "other"}`)}
    </Notice>
  );
}

const said = ["identity-taken", "already-signed-in", "too-many-identities"] as const;
