"use client";

import { type ComponentProps, useId } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { useHydrated } from "../ui/use-hydrated";
import { addressOf, useSuggestions } from "./use-suggestions";

/** A search field that proposes apps while one types; without scripts it is the field alone. */
export function SearchInput(props: ComponentProps<"input">) {
  const t = useTranslations("search.input");
  const address = useAddress();
  const list = useId();
  const { shown, active, onKeyDown, type, close } = useSuggestions();
  const isOpen = shown.length > 0;
  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? list : undefined,
    "aria-activedescendant": active >= 0 ? `${list}-${active}` : undefined,
  } as const;
  return (
    <div className="relative min-w-0 flex-1">
      <input
        {...props}
        {...(useHydrated() && combobox)}
        name="q"
        type="search"
        maxLength={200}
        autoComplete="off"
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && (
        <div id={list} role="listbox" aria-label={t("suggestions")} className="suggestions">
          {shown.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus (ARIA APG, combobox)
            <div
              key={addressOf(suggestion)}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => window.location.assign(address(addressOf(suggestion)))}
            >
              <p className="font-mono text-sm break-words">
                {suggestion.name} <span className="text-faint">{suggestion.org}</span>
              </p>
              <p dir="auto" className="line-clamp-1 text-sm text-soft">
                {suggestion.description}
              </p>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
