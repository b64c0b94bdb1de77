import type { PublisherView } from "@hecate/protocol/wire/publisher";
import { useTranslations } from "#language/use";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { Identifier } from "../ui/identifier";
import { strangersRel, TextLink } from "../ui/text-link";

/** Who this is, by the keys that everything of theirs must lead back to. */
export function PublisherFacts({ publisher }: { publisher: PublisherView }) {
  const t = useTranslations("publisher.facts");
  const { org, mri, homepage, createdAt, rootKeys } = publisher;
  return (
    <Frame id="identity" title={t("title")}>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="font-mono text-sm text-faint">{t("namespace")}</dt>
        <dd>
          {t.rich("claimed", {
            code: (words) => <code className="text-sm">{words}</code>,
            org,
            day: () => <Day at={createdAt} />,
          })}
        </dd>
        {homepage && (
          <>
            <dt className="font-mono text-sm text-faint">{t("homepage")}</dt>
            <dd>
              <TextLink href={homepage} rel={strangersRel}>
                {new URL(homepage).host}
              </TextLink>{" "}
              <span className="text-faint">{t("unchecked")}</span>
            </dd>
          </>
        )}
        <dt className="font-mono text-sm text-faint">{t("name")}</dt>
        <dd>
          <Identifier text={mri} of={t("mri")} />
        </dd>
        <dt className="font-mono text-sm text-faint">{t("rootKeys")}</dt>
        <dd>
          <ul className="grid gap-3">
            {rootKeys.map(({ did, addedAt, retiredAt, statement }) => (
              <li key={did}>
                <Identifier text={did} of={t("rootKey")} />
                <p className="text-base text-faint">
                  {t.rich("since", {
                    added: () => <Day at={addedAt} />,
                    by: statement ? "key" : "nobody",
                    isRetired: retiredAt ? "yes" : "no",
                    retired: () => <Day at={retiredAt ?? addedAt} />,
                  })}
                </p>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Frame>
  );
}
