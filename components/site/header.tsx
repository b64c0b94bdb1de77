import { SearchInput } from "../search/search-input";
import { AccountLink } from "./account-link";
import { Mark } from "./mark";

export function Header() {
  return (
    <header className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-5 py-5 sm:px-8">
      <a
        href="/"
        className="flex items-center gap-2.5 font-mono text-lg font-bold tracking-tight text-text"
      >
        <Mark className="size-9" />
        hecate
      </a>
      <nav aria-label="Main" className="flex gap-5 font-mono text-sm">
        <a className="text-soft hover:text-text" href="/search">
          apps
        </a>
        <a className="text-soft hover:text-text" href="/docs">
          docs
        </a>
        <AccountLink />
      </nav>
      <search className="w-full sm:ml-auto sm:w-64">
        <form action="/search" className="flex rounded-md border border-line bg-surface">
          <label htmlFor="site-search" className="sr-only">
            Search apps
          </label>
          <SearchInput
            id="site-search"
            placeholder="search tui …"
            className="w-full rounded-md bg-transparent px-3 py-1.5 font-mono text-sm placeholder:text-faint"
          />
        </form>
      </search>
    </header>
  );
}
