import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

const ways = ["signed", "named", "checked"] as const;

export function HowItIsChecked() {
  const t = useTranslations("home.howItIsChecked");
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-[44rem] text-lg text-soft">{t("text")}</p>
      <dl className="mt-8 grid gap-8 md:grid-cols-3">
        {ways.map((way) => (
          <div key={way} className="border-t border-line pt-4">
            <dt className="font-mono font-semibold">{t(`${way}.title`)}</dt>
            <dd className="mt-2 text-soft">{t(`${way}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8">
        <TextLink href="/docs/protocol">{t("read")}</TextLink>
      </p>
    </section>
  );
}
