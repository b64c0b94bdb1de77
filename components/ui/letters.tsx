import { useTranslations } from "#language/use";
import { Link } from "./link";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Leads into an alphabetical list, whose pages are named by where they begin. */
export function Letters({
  list,
  first,
}: {
  /** The list's address. */
  list: string;
  /** What it begins with: digits stand before letters. */
  first: "0" | "a";
}) {
  const t = useTranslations("ui.letters");
  return (
    <nav aria-label={t("label")} className="mb-6 flex flex-wrap gap-x-1 font-mono text-sm">
      {(first === "0" ? [first, ...letters] : letters).map((beginning) => (
        <Link
          key={beginning}
          href={`${list}/from/${beginning}`}
          className="grid min-h-8 min-w-8 place-content-center rounded text-accent hover:bg-raised"
        >
          {beginning === "0" ? t("digits") : beginning}
        </Link>
      ))}
    </nav>
  );
}
