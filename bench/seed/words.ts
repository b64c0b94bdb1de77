/** What plausible apps are called and about; an app's number chooses. */
export const adjectives = words(`
  amber brisk calm clear cosy crisp deft eager fair fleet fond free fresh gentle glad grand green happy
  hardy keen kind lucid lean light lively lucky mellow merry mighty neat nimble noble open pale plain
  proud pure quick quiet rapid rare ready red rich sharp short silent simple sleek smart snug solid
  stark steady still sunny sure swift tame tidy`);

export const subjects = words(`
  loan ledger disk weather git music log calendar mail docker kubernetes network packet radio budget
  invoice recipe journal habit task timer clock alarm chess puzzle spectrum sensor camera photo video
  subtitle feed podcast book paper citation note wiki map route transit flight crypto wallet stock market
  database query schema cache queue metric trace alert incident cluster secret password key shell tmux`);

export const kinds = words(`
  viewer planner monitor editor explorer calculator browser manager tracker player reader writer
  dashboard inspector client console builder runner watcher finder picker mixer scanner helper guide
  board bench desk deck lab`);

/** Most apps have the first, few the last. */
export const licenses = ["MIT", "Apache-2.0", "GPL-3.0-only", "BSD-3-Clause", "MPL-2.0", "ISC"];

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
