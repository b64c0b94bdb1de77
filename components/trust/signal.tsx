import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** One thing that is known about a listing. `about` is the section of /docs/trust that explains it. */
export function Signal({
  title,
  about,
  children,
}: {
  title: string;
  about: string;
  children: ReactNode;
}) {
  const t = useTranslations("trust.panel");
  const id = `trust-${about}`;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-2 py-5 first:pt-0 last:pb-0">
      <h3 id={id} className="text-base">
        {title}
      </h3>
      {children}
      <p className="text-sm">
        <TextLink href={`/docs/trust#${about}`}>
          {t.rich("about", { title, sr: (words) => <span className="sr-only">{words}</span> })}
        </TextLink>
      </p>
    </section>
  );
}
