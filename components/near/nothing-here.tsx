import type { ReactNode } from "react";
import { SearchForm } from "../search/search-form";
import { PageTitle } from "../site/page-title";

/** The page of an address that leads nowhere; `children` are the ways on that exist for it. */
export function NothingHere({ children }: { children?: ReactNode }) {
  return (
    <>
      <PageTitle title="Nothing stands at this crossroads">
        <p>
          There is no page at this address. The app may go by another name, or is not published yet.
        </p>
      </PageTitle>
      {children}
      <SearchForm />
    </>
  );
}
