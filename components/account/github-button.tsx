"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { goToGitHub } from "./next-auth";
import { rememberSignedIn } from "./signed-in-hint";

export function GitHubButton({
  provider,
  callbackUrl,
  children,
}: {
  provider: Parameters<typeof goToGitHub>[0];
  callbackUrl: string;
  children: ReactNode;
}) {
  const t = useTranslations("account.githubButton");
  const [hasFailed, setFailed] = useState(false);

  async function leave() {
    // GitHub comes back to a page that may be anybody's. If it says no, it comes back to one that forgets.
    rememberSignedIn();
    setFailed(!(await goToGitHub(provider, callbackUrl)));
  }

  return (
    <div className="grid grid-cols-1 justify-items-start gap-4">
      {children}
      <Button tone={provider === "github" ? "strong" : "quiet"} onClick={leave}>
        {t("go")}
      </Button>
      {hasFailed && (
        <p role="alert" className="text-base text-danger">
          {t("failed")}
        </p>
      )}
    </div>
  );
}
