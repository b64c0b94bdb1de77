import { platforms } from "@hecate/protocol/platform";
import type { ListingQuery, SearchOrder } from "@hecate/protocol/wire/search";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";
import { useAddress } from "../language/use-address";
import { SearchInput } from "./search-input";

const orders = [
  "relevance",
  "trending",
  "installs",
  "rating",
  "updated",
  "newest",
  "name",
] as const satisfies readonly SearchOrder[];

const field = "rounded-md border border-line bg-surface px-3 py-2.5 font-mono text-sm";
const select = `${field} h-full w-full cursor-pointer`;

/** A plain GET form; what is asked for now stays filled in. */
export function SearchForm({ query = {} }: { query?: Partial<ListingQuery> }) {
  const t = useTranslations("search.form");
  const address = useAddress();
  return (
    <search>
      <form action={address("/search")} className="flex flex-wrap gap-3">
        <div className="flex min-w-0 flex-[1_1_18rem]">
          <label htmlFor="search-words" className="sr-only">
            {t("words")}
          </label>
          <SearchInput
            id="search-words"
            defaultValue={query.q}
            placeholder={t("hint")}
            className={`${field} w-full placeholder:text-faint placeholder-shown:text-ellipsis`}
          />
        </div>
        <label className="flex-auto basis-full sm:flex-none sm:basis-auto">
          <span className="sr-only">{t("platform")}</span>
          <select name="platform" defaultValue={query.platform ?? ""} className={select}>
            <option value="">{t("anyPlatform")}</option>
            {platforms.map((platform) => (
              <option key={platform} value={platform}>
                {formatPlatform(platform)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex-auto sm:flex-none">
          <span className="sr-only">{t("order")}</span>
          <select name="sort" defaultValue={query.sort ?? "relevance"} className={select}>
            {orders.map((order) => (
              <option key={order} value={order}>
                {t(`orders.${order}`)}
              </option>
            ))}
          </select>
        </label>
        {query.tag && <input type="hidden" name="tag" value={query.tag} />}
        {query.publisher && <input type="hidden" name="publisher" value={query.publisher} />}
        <button
          type="submit"
          className="cursor-pointer rounded-md bg-accent-fill px-5 py-2.5 font-mono text-sm font-semibold text-white hover:brightness-110"
        >
          {t("search")}
        </button>
      </form>
    </search>
  );
}
