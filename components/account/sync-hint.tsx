"use client";

import { useEffect } from "react";
import { forgetSignedIn, rememberSignedIn } from "./signed-in-hint";

/** Brings the hint in line with what the server found out when it made this page. */
export function SyncHint({ isSignedIn }: { isSignedIn: boolean }) {
  useEffect(() => (isSignedIn ? rememberSignedIn() : forgetSignedIn()), [isSignedIn]);
  return null;
}
