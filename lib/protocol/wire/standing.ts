import { z } from "zod";

/** Thousandths of a star are told: what is shown is rounded by whoever shows it. */
const stars = z
  .number()
  .min(1)
  .max(5)
  .nullable()
  .describe("Cohort-weighted stars, to the thousandth; null below three raters that count");

/** What a card shows of what people say. */
export const standingSummary = z.object({
  stars,
  raters: z.number().int().describe("People whose stars count"),
  installs: z.number().int().describe("Distinct established people with a signed receipt"),
});
export type StandingSummary = z.infer<typeof standingSummary>;

export const standingView = z.object({
  ...standingSummary.shape,
  histogram: z
    .array(z.number().int())
    .length(5)
    .describe("People whose stars count, from one star to five"),
  fetches: z
    .number()
    .int()
    .describe("How often its files were asked for; raw, and counted roughly"),
});
export type StandingView = z.infer<typeof standingView>;

/** Of listings that nobody installed, and of answers from before people were asked. */
export const nothingSaid: StandingView = {
  stars: null,
  raters: 0,
  installs: 0,
  histogram: [0, 0, 0, 0, 0],
  fetches: 0,
};
