import type { RulingView } from "@hecate/protocol/wire/reports";
import type { StateView } from "@hecate/protocol/wire/version-state";
import { useTranslations } from "#language/use";
import { Moment } from "../ui/moment";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** Whether a version can be had, if need be after a question. */
export function isOffered({ state: { state } }: { state: StateView }): boolean {
  return state === "listed" || state === "limited";
}

/** Versions that cannot be had and came after the one that is offered instead. */
export function withheldAfter<T extends { publishedAt: string; state: StateView }>(
  current: { publishedAt: string },
  versions: readonly T[],
): T[] {
  return versions.filter((each) => each.publishedAt > current.publishedAt && !isOffered(each));
}

/** Why a version cannot be had, or only after a question. Nothing for one that is plainly listed. */
export function StateNotice({
  mri,
  version,
  state: { state, since, until, cause, reason },
  ruling,
}: {
  /** Of the listing. */
  mri: string;
  version: string;
  state: StateView;
  /** That put it there, if one did. */
  ruling: RulingView | undefined;
}) {
  const t = useTranslations("app.state");
  if (state === "listed") return null;
  const log = `/log?${new URLSearchParams({ subject: mri, kind: "state-changed" })}`;
  return (
    <Notice tone="warning" title={t(`title.${state}`, { version })}>
      <p dir="auto" className="text-text">
        {reason}
      </p>
      <p className="mt-2">
        {t(`meaning.${state}`)}
        {cause && since && <> {t.rich(`cause.${cause}`, { at: () => <Moment at={since} /> })}</>}
        {until && <> {t.rich("eased", { at: () => <Moment at={until} /> })}</>}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-base">
        {ruling && <TextLink href={`/rulings/${ruling.id}`}>{t("ruling")}</TextLink>}
        <TextLink href={log}>{ruling ? t("log") : t("rule")}</TextLink>
        <TextLink href={ruling ? `/policies#${ruling.policy}` : "/policies"}>
          {ruling ? t("policy") : t("policies")}
        </TextLink>
      </p>
    </Notice>
  );
}
