import { useTranslations } from "#language/use";

/** Moves an item of an ordered list, or takes it out. Without scripts, a box says whether it stays. */
export function OrderActs({
  field,
  cid,
  what,
  place,
  of,
  isHydrated,
  onMove,
  onRemove,
}: {
  /** Of the form. */
  field: "screenshots" | "recordings";
  cid: string;
  /** `Picture 2 of 3` */
  what: string;
  /** From 1. */
  place: number;
  of: number;
  isHydrated: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("editor.form.picture");
  if (!isHydrated) {
    return (
      <label className="flex gap-2 text-base text-soft">
        <input type="checkbox" name={field} value={cid} defaultChecked />
        {t("keep")}
      </label>
    );
  }
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <input type="hidden" name={field} value={cid} />
      <Act act="earlier" what={what} isOff={place === 1} onAct={() => onMove(-1)} />
      <Act act="later" what={what} isOff={place === of} onAct={() => onMove(1)} />
      <Act act="remove" what={what} onAct={onRemove} />
    </div>
  );
}

/** `isOff` leaves it reachable: who moves an item to the end by keyboard stays on its button. */
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
