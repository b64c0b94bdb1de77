"use client";

import type { ComponentProps } from "react";
import { useHydrated } from "../ui/use-hydrated";
import { ReportForm } from "./report-form";

/** The form, where scripts run: without them it could not be sent. */
export function ReportPlace(props: ComponentProps<typeof ReportForm>) {
  return useHydrated() ? <ReportForm {...props} /> : null;
}
