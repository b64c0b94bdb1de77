"use client";

import { type ComponentType, useEffect, useState } from "react";
import { RefusalWords } from "../account/refusal-words";
import { Command } from "../ui/command";
import { TextLink } from "../ui/text-link";
import { useOwnRating } from "./own-rating";

interface App {
  readonly org: string;
  readonly name: string;
}

/** The place to rate an app. Its form is fetched once there is somebody signed in to fill it in. */
export function RatingBox({ app, server }: { app: App; server: string }) {
  const { isSignedIn, own, refusal } = useOwnRating();
  const [loaded, setLoaded] = useState<{ Form: ComponentType<{ app: App; server: string }> }>();
  const isKnown = own !== null;

  useEffect(() => {
    if (!isKnown) return;
    import("./rate").then(({ Rate }) => setLoaded({ Form: Rate }));
  }, [isKnown]);

  return (
    <section
      aria-label="Rate it"
      aria-busy={isSignedIn && !loaded && refusal === null}
      className="rounded-md bg-surface px-5 py-4"
    >
      {isSignedIn && loaded ? (
        <loaded.Form app={app} server={server} />
      ) : isSignedIn ? (
        <>
          {refusal === null && <p className="text-soft">Looking up what you said of it …</p>}
          <RefusalWords refusal={refusal} />
        </>
      ) : (
        <SignedOut app={app} server={server} />
      )}
    </section>
  );
}

function SignedOut({ app: { org, name }, server }: { app: App; server: string }) {
  const back = encodeURIComponent(`/listings/${org}/${name}#ratings`);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-soft">
        Have you used it? <TextLink href={`/sign-in?callbackUrl=${back}`}>Sign in to rate</TextLink>
        , or say it in a terminal:
      </p>
      <Command
        of="the command to rate it"
        lines={[`hecate rate ${org}/${name} 4 --review "…"${server}`]}
      />
    </div>
  );
}
