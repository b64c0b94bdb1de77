import { Action } from "../ui/action";
import { PageTitle } from "./page-title";

/** What a reader sees in place of a page that broke. Its link asks for the same address again. */
export function OutOfOrder() {
  return (
    <>
      <PageTitle title="The torch went out">
        <p>
          Something broke on our side while this page was made. It is logged; it is not your doing.
        </p>
      </PageTitle>
      <p>
        <Action href="">Try again</Action>
      </p>
    </>
  );
}
