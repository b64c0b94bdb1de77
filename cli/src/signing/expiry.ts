import { ok, type Result, refuse } from "@hecate/protocol/result";

const unitSeconds = { m: 60, h: 3600, d: 86_400, y: 365 * 86_400 } as const;

/** Reads `90d`, `12h`, `2y` or a date as Unix seconds. */
export function parseExpiry(text: string, now: Date): Result<number, "usage"> {
  const [, amount, unit] = /^(\d{1,5})([mhdy])$/.exec(text) ?? [];
  if (amount !== undefined && isUnit(unit)) {
    return ok(Math.floor(now.getTime() / 1000) + Number(amount) * unitSeconds[unit]);
  }
  const date = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) {
    return refuse("usage", `--expires ${text}: write 90d, 12h, 2y or a date such as 2027-01-31`);
  }
  return ok(Math.floor(date / 1000));
}

function isUnit(text: string | undefined): text is keyof typeof unitSeconds {
  return text !== undefined && Object.hasOwn(unitSeconds, text);
}
