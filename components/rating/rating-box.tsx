"use client";

import { type ComponentType, useEffect, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAddress } from "../language/use-address";
import { Command } from "../ui/command";
import { TextLink } from "../ui/text-link";
import { useOwnRating } from "./own-rating";

interface App {
  readonly org: string;
  readonly name: string;
}

/** The place to rate an app. Its form is fetched once there is somebody signed in to fill it in. */
export function RatingBox({ app, server }: { app: App; server: string }) {
  const t = useTranslations("rating.own.box");
  const { isSignedIn, own, refusal } = useOwnRating();
  const [loaded, setLoaded] = useState<{ Form: ComponentType<{ app: App; server: string }> }>();
  const isKnown = own !== null;

  useEffect(() => {
    if (!isKnown) return;
    import("./rate").then(({ Rate }) => setLoaded({ Form: Rate }));
  }, [isKnown]);

  return (
    <section
      aria-label={t("label")}
      aria-busy={isSignedIn && !loaded && refusal === null}
      className="rounded-md bg-surface px-5 py-4"
    >
      {isSignedIn && loaded ? (
        <loaded.Form app={app} server={server} />
      ) : isSignedIn ? (
        <>
          {refusal === null && <p className="text-soft">{t("busy")}</p>}
          <RefusalWords refusal={refusal} />
        </>
      ) : (
        <SignedOut app={app} server={server} />
      )}
    </section>
  );
}

function SignedOut({ app: { org, name }, server }: { app: App; server: string }) {
  const t = useTranslations("rating.own.box");
  const address = useAddress();
  const back = encodeURIComponent(address(`/listings/${org}/${name}#ratings`));
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-soft">
        {t.rich("signedOut", {
          signin: (words) => <TextLink href={`/sign-in?callbackUrl=${back}`}>{words}</TextLink>,
        })}
      </p>
      <Command of={t("command")} lines={[`hecate rate ${org}/${name} 4 --review "…"${server}`]} />
    </div>
  );
}
