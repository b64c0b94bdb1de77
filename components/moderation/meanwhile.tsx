import { useTranslations } from "#language/use";
import { Button } from "../ui/button";

/** What changed since somebody began to write; what they wrote stays as it is. */
export function Meanwhile({ changes, onSeen }: { changes: readonly string[]; onSeen: () => void }) {
  const t = useTranslations("moderation.meanwhile");
  if (changes.length === 0) return null;
  return (
    <div role="alert" className="rounded-md border-s-4 border-torch bg-surface px-4 py-3">
      <p className="font-mono text-sm font-semibold">{t("title")}</p>
      <ul className="mt-2 mb-3 grid list-[square] gap-1 ps-5 text-base text-soft">
        {changes.map((change) => (
          <li key={change} className="[overflow-wrap:anywhere]">
            {change}
          </li>
        ))}
      </ul>
      <Button onClick={onSeen}>{t("seen")}</Button>
    </div>
  );
}
