import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** The way to the next page of a list, if it has one. */
export function Older({ path, cursor }: { path: string; cursor: string | null }) {
  const t = useTranslations("account.older");
  if (cursor === null) return null;
  return (
    <p>
      <TextLink href={`${path}?cursor=${encodeURIComponent(cursor)}`}>{t("older")}</TextLink>
    </p>
  );
}
