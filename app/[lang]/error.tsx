"use client";

import { OutOfOrder } from "#components/site/out-of-order";

/** For what breaks in the browser; for what breaks on the server see `server/whole-page.ts`. */
export default function ErrorPage() {
  return <OutOfOrder />;
}
