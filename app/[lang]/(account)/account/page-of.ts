/** How many of a list one page of the account shows. */
const pageSize = 30;

export interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Which part of a list an address asks for. */
export function pageOf({ cursor }: Awaited<PageProps["searchParams"]>) {
  return { limit: pageSize, cursor: typeof cursor === "string" ? cursor : undefined };
}
