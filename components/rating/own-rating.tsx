"use client";

import type { OwnRatingView } from "@hecate/protocol/wire/ratings";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { forgetSignedIn, isHinted, onHint } from "../account/signed-in-hint";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { whenSeen } from "../ui/when-seen";

interface Owned {
  readonly path: string;
  readonly isSignedIn: boolean;
  /** What the reader said of the app; null until it is known. */
  readonly own: OwnRatingView | null;
  readonly refusal: ApiRefusal | null;
  readonly setOwn: (own: OwnRatingView) => void;
}

const Context = createContext<Owned | null>(null);

export function useOwnRating(): Owned {
  const owned = useContext(Context);
  if (owned === null) throw new Error("There is no OwnRating above");
  return owned;
}

/**
 * Asks, once its place comes into view, what the signed-in reader said of the app, for all that stands in it. The
 * page itself is the same for everybody and stays cached.
 */
export function OwnRating({
  app: { org, name },
  children,
}: {
  app: { readonly org: string; readonly name: string };
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<OwnRatingView | null>(null);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const path = `/api/v1/listings/${org}/${name}`;
  const isSignedIn = useSyncExternalStore(
    onHint,
    () => isHinted(document.cookie),
    () => false,
  );

  useEffect(() => {
    if (!isSignedIn || place.current === null) return;
    return whenSeen(place.current, async () => {
      const answer = await askApi<OwnRatingView>("GET", `${path}/rating`);
      if (answer.ok) setOwn(answer.value);
      else if (answer.refusal.code === "not-signed-in") forgetSignedIn();
      else setRefusal(answer.refusal);
    });
  }, [isSignedIn, path]);

  return (
    <Context.Provider value={{ path, isSignedIn, own, refusal, setOwn }}>
      <div ref={place}>{children}</div>
    </Context.Provider>
  );
}
