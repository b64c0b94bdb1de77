"use client";

import type { OwnRatingView } from "@hecate/protocol/wire/ratings";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "#language/use";
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
  const [isEditing, setEditing] = useState(false);
  if (own === null) return null;
  if (own.own) return <OwnListing />;

  function show(view: OwnRatingView) {
    setOwn(view);
    setEditing(false);
    router.refresh();
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      {own.rating && !isEditing ? (
        <SaidRating
          rating={own.rating}
          path={path}
          onEdit={() => setEditing(true)}
          onWithdrawn={show}
        />
      ) : (
        <RatingForm own={own} path={path} onSaved={show} onCancel={() => setEditing(false)} />
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
