import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { ChangeList } from "../listing/change-list";

/** What differs from the version published before. */
export function ManifestChanges({ previous }: { previous: CaseView["previous"] }) {
  const t = useTranslations("moderation.manifestChanges");
  if (previous === null) {
    return <p className="text-soft">{t("first")}</p>;
  }
  const { version, changes } = previous;
  return (
    <>
      <p className="mb-3 text-base text-soft">
        {t(changes.length === 0 ? "nothing" : "against", { version })}
      </p>
      <ChangeList changes={changes} />
    </>
  );
}
