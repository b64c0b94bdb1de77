import { useLanguage } from "#language/use";
import { formatMoment } from "../format/date";

export function Moment({ at }: { at: string }) {
  const language = useLanguage();
  return <time dateTime={at}>{formatMoment(at, language)}</time>;
}
