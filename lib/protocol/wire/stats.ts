import { z } from "zod";
import { limits } from "../limits";

/** `GET /listings/{org}/{name}/stats` */
export const statsQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(limits.statsDays).default(90),
});
export type StatsQuery = z.infer<typeof statsQuery>;

export const dayStats = z.object({
  day: z.iso.date().describe("In UTC"),
  installs: z
    .number()
    .int()
    .describe(
      "People whose install began to count that day: established, with a signed receipt, each once",
    ),
  fetches: z.number().int().describe("How often its files were asked for; raw, proves nothing"),
});
export type DayStats = z.infer<typeof dayStats>;

export const statsView = z.object({
  installs: z.number().int().describe("The sum over these days"),
  fetches: z.number().int().describe("The sum over these days; raw, proves nothing"),
  days: z.array(dayStats).describe("Every day, the oldest first; the last is today, so far"),
});
export type StatsView = z.infer<typeof statsView>;
