import type { Picture } from "@hecate/protocol/listing-draft";
import { useTranslations } from "#language/use";
import { Screenshot } from "../listing/screenshot";

/** One picture of the listing and what can be done with it. Without scripts, a box says whether it stays. */
export function PictureItem({
  picture,
  place,
  of,
  isHydrated,
  onMove,
  onRemove,
}: {
  picture: Picture;
  /** From 1. */
  place: number;
  of: number;
  isHydrated: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("editor.form.picture");
  const what = t("name", { place, of });
  return (
    <li className="grid grid-cols-[7rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
      <Screenshot
        shot={picture}
        alt={what}
        className="aspect-[74/50] w-full rounded-md border border-line object-cover object-left-top"
      />
      {isHydrated ? (
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          <input type="hidden" name="screenshots" value={picture.cid} />
          <Act act="earlier" what={what} isOff={place === 1} onAct={() => onMove(-1)} />
          <Act act="later" what={what} isOff={place === of} onAct={() => onMove(1)} />
          <Act act="remove" what={what} onAct={onRemove} />
        </div>
      ) : (
        <label className="flex gap-2 text-base text-soft">
          <input type="checkbox" name="screenshots" value={picture.cid} defaultChecked />
          {t("keep")}
        </label>
      )}
    </li>
  );
}

/** `isOff` leaves it reachable: who moves a picture to the end by keyboard stays on its button. */
function Act({
  act,
  what,
  isOff = false,
  onAct,
}: {
  act: "earlier" | "later" | "remove";
  what: string;
  isOff?: boolean;
  onAct: () => void;
}) {
  const t = useTranslations("editor.form.picture");
  const label = t(`act.${act}`);
  return (
    <button
      type="button"
      aria-label={t("actOn", { picture: what, act: label })}
      aria-disabled={isOff}
      data-act={act}
      onClick={() => !isOff && onAct()}
      className="min-h-6 cursor-pointer font-mono text-sm text-soft underline underline-offset-4 hover:text-text aria-disabled:cursor-not-allowed aria-disabled:no-underline aria-disabled:opacity-60"
    >
      {label}
    </button>
  );
}
