import type { Picture } from "@hecate/protocol/listing-draft";
import { useTranslations } from "#language/use";
import { Screenshot } from "../listing/screenshot";
import { OrderActs } from "./order-acts";

/** One picture of the listing and what can be done with it. */
export function PictureItem({
  picture,
  ...acts
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
  const { place, of } = acts;
  const what = t("name", { place, of });
  return (
    <li className="grid grid-cols-[7rem_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
      <Screenshot
        shot={picture}
        alt={what}
        sizes="7rem"
        className="aspect-[74/50] w-full rounded-md border border-line object-cover object-left-top"
      />
      <OrderActs field="screenshots" cid={picture.cid} what={what} {...acts} />
    </li>
  );
}
