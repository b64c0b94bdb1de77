import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#lib/db/client";
import { nearNames } from "#lib/search/near-names";
import { similarNames } from "#lib/search/similar-names";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

beforeEach(async () => {
  const acme = await aPublisher();
  const basalt = await aPublisher("basalt", 2);
  await aListing(acme, { name: "loan-tui" });
  await aListing(basalt, { name: "loan-tui", listing: { tags: ["tools"] } });
});

const listings = (first: string, second: string) => [`${first}/loan-tui`, `${second}/loan-tui`];

describe("names near an address that leads nowhere", () => {
  it.each(["listings/acme-corp/laon-tui", "listings/acme-corp/loan-tiu", "acme-corp/loan-tui"])(
    "are those of apps, the publisher's own first: %s",
    async (path) => {
      expect((await nearNames(path.split("/")))?.listings).toEqual(listings("acme-corp", "basalt"));
      const other = path.replace("acme-corp", "basalt");
      expect((await nearNames(other.split("/")))?.listings).toEqual(
        listings("basalt", "acme-corp"),
      );
    },
  );

  it.each(["listings/loan-tui", "loan-tui"])("are found without a publisher: %s", async (path) => {
    expect((await nearNames(path.split("/")))?.listings).toHaveLength(2);
  });

  it("are those of publishers, also for a listing of one that does not exist", async () => {
    for (const path of [
      ["publishers", "acme-crop"],
      ["listings", "acme-crop", "zzz"],
    ]) {
      expect(await nearNames(path)).toMatchObject({ listings: [], publishers: ["acme-corp"] });
    }
  });

  it("are those of tags", async () => {
    expect(await nearNames(["tags", "finances"])).toMatchObject({ tags: ["finance"] });
    expect(await nearNames(["tags", "tool"])).toMatchObject({ tags: ["tools"] });
  });

  it.each(["wp-login.php", "listings/a/b/c", "listings", "UPPER/case", "x\u0000"])(
    "are not looked for behind %j",
    async (path) => {
      const names = await nearNames(path.split("/"));
      expect(names === null || Object.values(names).every((each) => each.length === 0)).toBe(true);
    },
  );
});

describe("names that one could be taken for", () => {
  async function like(name: string): Promise<string[]> {
    const listing = await db().listing.findFirstOrThrow({ where: { name } });
    const similar = await similarNames(listing, 8);
    return similar.map(({ mri }) => mri.slice(mri.indexOf("/") + 1));
  }

  it("are the same of another publisher, one with a slip, and one with a word more or another", async () => {
    const cobalt = await aPublisher("cobalt", 3);
    for (const name of ["loam-tui", "loan-tui-pro", "loan-gui", "weather-map"]) {
      await aListing(cobalt, { name });
    }
    const similar = await like("loan-tui");
    expect(similar).toHaveLength(4);
    expect(similar[0]).toMatch(/loan-tui$/);
    expect(new Set(similar.slice(1))).toEqual(
      new Set(["cobalt/loan-tui-pro", "cobalt/loam-tui", "cobalt/loan-gui"]),
    );
    expect(await like("weather-map")).toEqual([]);
  });

  it("are found though nobody can install them", async () => {
    await aListing(await aPublisher("cobalt", 3), { name: "loan-tuis" });
    await db().version.updateMany({ data: { state: "quarantined" } });
    expect(await like("loan-tuis")).toHaveLength(2);
  });
});
