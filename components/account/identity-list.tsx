"use client";

import type { IdentityView } from "@hecate/protocol/wire/people";
import { useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { News } from "../ui/news";
import { IdentityRow } from "./identity-row";

export function IdentityList({ identities }: { identities: readonly IdentityView[] }) {
  const t = useTranslations("account.identityRow");
  const place = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<string | null>(null);

  function tell(label: string) {
    setRemoved(label);
    // The row that had the keyboard goes.
    place.current?.focus();
  }

  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-4 outline-none">
      <News>{removed !== null && t("removed", { label: removed })}</News>
      <ul className="divide-y divide-line">
        {identities.map((identity) => (
          <li key={identity.id} className="py-5 first:pt-0 last:pb-0">
            <IdentityRow
              identity={identity}
              isLast={identities.length === 1}
              onRemoved={() => tell(identity.label)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
