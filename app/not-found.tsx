import type { Metadata } from "next";
import { SearchForm } from "#components/search/search-form";
import { PageTitle } from "#components/site/page-title";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <>
      <PageTitle title="Nothing stands at this crossroads">
        <p>
          There is no page at this address. The app may go by another name, or is not published yet.
        </p>
      </PageTitle>
      <SearchForm />
    </>
  );
}
