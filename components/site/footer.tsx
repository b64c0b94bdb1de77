import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";

const links = [
  { href: "/publishers", name: "publishers" },
  { href: "/tags", name: "tags" },
  { href: "/feeds", name: "feeds" },
  { href: "/docs", name: "docs" },
  { href: "/docs/protocol", name: "protocol" },
  { href: "/docs/trust", name: "trust" },
  { href: "/policies", name: "policies" },
  { href: "/transparency", name: "transparency" },
  { href: "/log", name: "log" },
  { href: "/api/v1/openapi.json", name: "api" },
  { href: "/problems", name: "problems" },
] as const;

export function Footer() {
  const t = useTranslations("site.footer");
  return (
    <footer className="mt-28 border-t border-line">
      <div className="mx-auto grid max-w-6xl gap-y-5 px-5 py-8 sm:px-8">
        <div className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-4">
          <p className="font-mono text-sm text-faint">{t("motto")}</p>
          <nav aria-label={t("more")} className="flex flex-wrap gap-x-6 gap-y-2 text-base">
            {links.map(({ href, name }) => (
              <Link key={href} href={href} className="text-soft hover:text-text">
                {t(name)}
              </Link>
            ))}
          </nav>
        </div>
        <div className="flex flex-wrap justify-between gap-x-10 gap-y-3 font-mono text-sm">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
