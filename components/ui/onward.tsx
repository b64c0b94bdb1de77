import { useTranslations } from "#language/use";
import { Action } from "./action";
import { TextLink } from "./text-link";

/** The ways on from a page of a list whose pages are named by where they begin; nothing where all fits on one. */
export function Onward({
  list,
  next,
  isLater = false,
}: {
  /** The list's address. */
  list: string;
  next: string | null;
  /** Whether other pages come before this one. */
  isLater?: boolean;
}) {
  const t = useTranslations("search.pages");
  if (next === null && !isLater) return null;
  return (
    <nav aria-label={t("label")} className="mt-8 flex items-center gap-6">
      {next !== null && <Action href={`${list}/from/${next}`}>{t("next")}</Action>}
      {isLater && <TextLink href={list}>{t("first")}</TextLink>}
    </nav>
  );
}
