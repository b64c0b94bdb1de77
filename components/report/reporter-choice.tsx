"use client";

import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";
import { Radio } from "./radio";

/** In one's name or without. Who is not signed in has one of them, and the way to the other. */
export function ReporterChoice({
  isSignedIn,
  isAnonymous,
  signIn,
  onChoose,
}: {
  isSignedIn: boolean;
  isAnonymous: boolean;
  /** Address of the way in, and back here. */
  signIn: string;
  onChoose: (isAnonymous: boolean) => void;
}) {
  const t = useTranslations("report.form.reporter");
  return (
    <fieldset>
      <legend className="font-mono text-sm">{t("legend")}</legend>
      <div className="mt-1.5 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {isSignedIn && (
          <Radio
            name="reporter"
            value="named"
            isChosen={!isAnonymous}
            onChoose={() => onChoose(false)}
            title={t("named")}
          >
            {t("namedText")}
          </Radio>
        )}
        <Radio
          name="reporter"
          value="anonymous"
          isChosen={isAnonymous}
          onChoose={() => onChoose(true)}
          title={t("anonymous")}
        >
          {t("anonymousText")}
        </Radio>
        {!isSignedIn && (
          <p className="rounded-md bg-surface px-4 py-3 text-base text-soft">
            {t.rich("signIn", {
              way: (words) => <TextLink href={signIn}>{words}</TextLink>,
            })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
