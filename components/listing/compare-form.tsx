import type { ListingView } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { compareAddress } from "./version-addresses";

/** Chooses two versions to compare; a plain form, so that it works without scripts. */
export function CompareForm({
  listing,
  from,
  to,
}: {
  listing: ListingView;
  from: string;
  to: string;
}) {
  const t = useTranslations("listing.compareForm");
  const address = useAddress();
  // What is compared may be older than the newest hundred.
  const known = listing.versions.map(({ version }) => version);
  const versions = [...new Set([...known, from, to])];
  return (
    <form
      action={address(compareAddress(listing))}
      aria-label={t("label")}
      className="flex flex-wrap items-end gap-3"
    >
      <Choice name="from" label={t("from")} versions={versions} chosen={from} />
      <Choice name="to" label={t("to")} versions={versions} chosen={to} />
      <Button type="submit">{t("compare")}</Button>
    </form>
  );
}

function Choice({
  name,
  label,
  versions,
  chosen,
}: {
  name: string;
  label: string;
  versions: readonly string[];
  chosen: string;
}) {
  return (
    <label className="grid min-w-0 flex-[1_1_8rem] gap-1.5 font-mono text-sm sm:flex-[0_1_14rem]">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="w-full min-w-0 cursor-pointer rounded-md border border-line bg-surface px-3 py-2 font-mono text-sm"
      >
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </label>
  );
}
