import { platforms } from "@hecate/protocol/platform";
import type { ListingQuery, SearchOrder } from "@hecate/protocol/wire/search";
import { formatPlatform } from "../format/platform";
import { useAddress } from "../language/use-address";
import { SearchInput } from "./search-input";

const orders: Record<SearchOrder, string> = {
  relevance: "best match",
  trending: "trending",
  installs: "most installed",
  rating: "best rated",
  updated: "last updated",
  newest: "newest",
  name: "name",
};

const field = "rounded-md border border-line bg-surface px-3 py-2.5 font-mono text-sm";
const select = `${field} h-full w-full cursor-pointer`;

/** A plain GET form; what is asked for now stays filled in. */
export function SearchForm({ query = {} }: { query?: Partial<ListingQuery> }) {
  const address = useAddress();
  return (
    <search>
      <form action={address("/search")} className="flex flex-wrap gap-3">
        <div className="flex min-w-0 flex-[1_1_18rem]">
          <label htmlFor="search-words" className="sr-only">
            Words, or filters such as tag:finance
          </label>
          <SearchInput
            id="search-words"
            defaultValue={query.q}
            placeholder="what should it do? tag:finance is:verified"
            className={`${field} w-full placeholder:text-faint`}
          />
        </div>
        <label className="flex-auto basis-full sm:flex-none sm:basis-auto">
          <span className="sr-only">Platform</span>
          <select name="platform" defaultValue={query.platform ?? ""} className={select}>
            <option value="">any platform</option>
            {platforms.map((platform) => (
              <option key={platform} value={platform}>
                {formatPlatform(platform)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex-auto sm:flex-none">
          <span className="sr-only">Order</span>
          <select name="sort" defaultValue={query.sort ?? "relevance"} className={select}>
            {Object.entries(orders).map(([order, label]) => (
              <option key={order} value={order}>
                {label}
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
          Search
        </button>
      </form>
    </search>
  );
}
