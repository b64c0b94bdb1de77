import { useLanguage } from "#language/use";
import { formatDay } from "../format/date";

export function Day({ at }: { at: string }) {
  const language = useLanguage();
  return <time dateTime={at}>{formatDay(at, language)}</time>;
}
