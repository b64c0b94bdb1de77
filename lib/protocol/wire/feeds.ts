import { z } from "zod";
import { limits } from "../limits";
import { isName, type Name } from "../name";
import { logEntry } from "../tlog/entry";
import { tag } from "./text";

/** `GET /feeds/…`: where the next page begins. */
export const feedQuery = z.strictObject({ cursor: z.string().max(limits.cursorChars).optional() });

const feedFormats = ["atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The last segment of a feed's address: `new.atom` → what it is about, and in which format. */
function feedFile<About extends string>(isAbout: (text: string) => text is About) {
  return z
    .string()
    .max(limits.fileNameChars)
    .transform((file, context): { about: About; format: FeedFormat } => {
      const [, about = "", written] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? [];
      const format = feedFormats.find((each) => each === written);
      if (format !== undefined && isAbout(about)) return { about, format };
      context.addIssue({ code: "custom", message: "is not the name of a feed" });
      return z.NEVER;
    });
}

export type FeedOrder = "new" | "updated";

const isOrder = (text: string): text is FeedOrder => text === "new" || text === "updated";
const isTag = (text: string): text is string => tag.safeParse(text).success;

export const orderFeedFile = z.strictObject({ file: feedFile<FeedOrder>(isOrder) });
export const publisherFeedFile = z.strictObject({ file: feedFile<Name>(isName) });
export const tagFeedFile = z.strictObject({ file: feedFile<string>(isTag) });

/** `GET /api/v1/changes` */
export const changesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(limits.changesPageSize).default(limits.pageSize),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

export const changesPage = z.object({
  items: z.array(logEntry).describe("In their order; their numbers have gaps, what they tell none"),
  through: z
    .int()
    .describe("Up to there nothing about the catalogue is missing: the next page's `after`"),
  newest: z.int().describe("The ledger's newest number: there is more while `through` is below it"),
});
export type ChangesPage = z.infer<typeof changesPage>;

/** `GET /cards/{org}/{file}`: `loan-tui.png` → the app's name. */
export const cardFile = z.strictObject({
  org: z.string().refine(isName, "is not a name"),
  file: z
    .string()
    .max(limits.fileNameChars)
    .regex(/\.png$/, "is not the name of a picture")
    .transform((file) => file.slice(0, -".png".length))
    .refine(isName, "is not a name"),
});

export const badgeKinds = ["version", "installs", "stars", "domain"] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** `GET /badges/{org}/{name}/{file}`: `stars.svg` → what the badge says. */
export const badgeFile = z.strictObject({
  org: z.string().refine(isName, "is not a name"),
  name: z.string().refine(isName, "is not a name"),
  file: z
    .string()
    .max(limits.fileNameChars)
    .regex(/\.svg$/, "is not the name of a badge")
    .transform((file) => file.slice(0, -".svg".length))
    .pipe(z.enum(badgeKinds)),
});

const sitemapParts = ["pages", "publishers", "listings"] as const;

/** One file of the sitemap: what it holds, and after which id it begins. */
export interface SitemapFile {
  readonly part: (typeof sitemapParts)[number];
  readonly after: string;
}

/** What comes before every id. */
export const nilId = "00000000-0000-0000-0000-000000000000";

/** `pages.xml`, `listings-<id>.xml`, `publishers-<id>.xml` */
export const sitemapFile = z.strictObject({
  file: z
    .string()
    .max(limits.fileNameChars)
    .transform((file, context): SitemapFile => {
      const [, name, id] =
        /^([a-z]+?)(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?\.xml$/.exec(file) ?? [];
      const part = sitemapParts.find((each) => each === name);
      if (part !== undefined && (part === "pages") === (id === undefined))
        return { part, after: id ?? nilId };
      context.addIssue({ code: "custom", message: "is not a file of the sitemap" });
      return z.NEVER;
    }),
});
