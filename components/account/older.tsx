import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** The way to the next page of a list, if it has one. */
export function Older({
  path,
  asked = {},
  cursor,
}: {
  path: string;
  asked?: Readonly<Record<string, string>>;
  cursor: string | null;
}) {
  const t = useTranslations("account.older");
  if (cursor === null) return null;
  return (
    <p>
      <TextLink href={`${path}?${new URLSearchParams({ ...asked, cursor })}`}>
        {t("older")}
      </TextLink>
    </p>
  );
}
