import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { SearchInput } from "../search/search-input";
import { Link } from "../ui/link";
import { AccountLink } from "./account-link";
import { Mark } from "./mark";

export function Header() {
  const t = useTranslations("site.header");
  const address = useAddress();
  return (
    <header className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-5 py-5 sm:px-8">
      <Link
        href="/"
        className="flex items-center gap-2.5 font-mono text-lg font-bold tracking-tight text-text"
      >
        <Mark className="size-9" />
        hecate
      </Link>
      <nav aria-label={t("main")} className="flex gap-5 font-mono text-sm">
        <Link className="text-soft hover:text-text" href="/search">
          {t("apps")}
        </Link>
        <Link className="text-soft hover:text-text" href="/docs">
          {t("docs")}
        </Link>
        <AccountLink />
      </nav>
      <search className="w-full sm:ms-auto sm:w-64">
        <form action={address("/search")} className="flex rounded-md border border-line bg-surface">
          <label htmlFor="site-search" className="sr-only">
            {t("searchApps")}
          </label>
          <SearchInput
            id="site-search"
            placeholder={t("searchHint")}
            className="w-full rounded-md bg-transparent px-3 py-1.5 font-mono text-sm placeholder:text-faint"
          />
        </form>
      </search>
    </header>
  );
}
