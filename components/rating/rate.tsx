"use client";

import type { OwnRatingView } from "@hecate/protocol/wire/ratings";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { News } from "../ui/news";
import { useOwnRating } from "./own-rating";
import { OwnWeight } from "./own-weight";
import { RatingForm } from "./rating-form";
import { SaidRating } from "./said-rating";

/** What the reader may do here: rate, see what they said, or learn why they cannot. */
export function Rate({
  app,
  server,
}: {
  app: { readonly org: string; readonly name: string };
  server: string;
}) {
  const router = useRouter();
  const { own, path, setOwn } = useOwnRating();
  const t = useTranslations("rating.own.rate");
  const place = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [done, setDone] = useState<"saved" | "withdrawn" | null>(null);
  if (own === null) return null;
  if (own.own) return <OwnListing />;

  function show(view: OwnRatingView) {
    setOwn(view);
    turnTo(false, view.rating ? "saved" : "withdrawn");
    router.refresh();
  }

  /** What had the keyboard goes; the next Tab leads into what comes in its place. */
  function turnTo(editing: boolean, news: typeof done) {
    setEditing(editing);
    setDone(news);
    place.current?.focus();
  }

  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-4 outline-none">
      <News>{done && t(done)}</News>
      {own.rating && !isEditing ? (
        <SaidRating
          rating={own.rating}
          path={path}
          onEdit={() => turnTo(true, null)}
          onWithdrawn={show}
        />
      ) : (
        <RatingForm own={own} path={path} onSaved={show} onCancel={() => turnTo(false, null)} />
      )}
      <OwnWeight
        app={app}
        version={own.rating?.version ?? own.version}
        weight={own.weight}
        server={server}
      />
    </div>
  );
}

function OwnListing() {
  const t = useTranslations("rating.own.rate");
  return <p className="text-soft">{t("publisher")}</p>;
}
