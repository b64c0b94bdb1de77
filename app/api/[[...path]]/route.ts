import { notFound } from "#lib/http/verbs";

/** Whatever lies under /api and is no operation: a problem, not a page. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = notFound();
