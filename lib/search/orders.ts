import type { SearchOrder } from "@hecate/protocol/wire/search";
import { Prisma } from "#lib/db/generated/client";

const { sql } = Prisma;

/** Every order but relevance is that of an index; installs are by cohort mass, never by a count. */
export type IndexOrder = Exclude<SearchOrder, "relevance">;

export const orders = {
  rating: { place: sql`e."starsMilli"`, type: sql`int`, beyond: sql`<`, direction: sql`DESC` },
  installs: { place: sql`e."installMass"`, type: sql`int`, beyond: sql`<`, direction: sql`DESC` },
  trending: { place: sql`e.trend`, type: sql`int`, beyond: sql`<`, direction: sql`DESC` },
  updated: {
    place: sql`e."updatedAt"`,
    type: sql`timestamptz`,
    beyond: sql`<`,
    direction: sql`DESC`,
  },
  newest: {
    place: sql`e."createdAt"`,
    type: sql`timestamptz`,
    beyond: sql`<`,
    direction: sql`DESC`,
  },
  name: { place: sql`e.name`, type: sql`text`, beyond: sql`>`, direction: sql`ASC` },
} as const;

export const mostInstalled = sql`e."installMass" DESC, e."listingId" DESC`;
