import type { Metadata } from "next";
import { OutOfOrder } from "#components/site/out-of-order";

/** Rendered while building, so that it can be sent when nothing can be rendered (`server/whole-page.ts`). */
export const metadata: Metadata = { title: "Out of order", robots: { index: false } };

export default function OutOfOrderPage() {
  return <OutOfOrder />;
}
