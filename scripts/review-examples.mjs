import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runHecate } from "./run-hecate.mjs";

/**
 * Lets the people of examples/people.json install and rate, each with a home under `dataDir/demo-people`, by
 * the built command line alone. Their accounts are new, so that their stars do not count yet, and the
 * pages say so. Resolves to false when a command failed; it has said why.
 */
export async function reviewExamples(origin, dataDir) {
  for (const { name, reviews } of JSON.parse(readFileSync("examples/people.json", "utf8"))) {
    const person = { home: resolve(dataDir, "demo-people", name), origin };
    if (existsSync(person.home)) continue;
    mkdirSync(person.home, { recursive: true, mode: 0o700 });
    if ((await runHecate(person, "identity", "init")) === null) return false;
    if ((await runHecate(person, "config", "receipts", "on")) === null) return false;
    for (const review of reviews) {
      if (!(await rate(person, review))) return false;
      if (review.reply && !(await reply(origin, dataDir, review))) return false;
    }
  }
  return true;
}

async function rate(person, { app, stars, review }) {
  if ((await runHecate(person, "install", app)) === null) return false;
  const why = review === undefined ? [] : ["--review", review];
  return (await runHecate(person, "rate", app, String(stars), ...why)) !== null;
}

/** As the app's publisher, to the review that was just written. */
async function reply(origin, dataDir, { app, reply: text }) {
  const [org, name] = app.split("/");
  const publisher = { home: resolve(dataDir, "demo", org), origin };
  const listed = await runHecate(publisher, "reviews", app, "--json");
  if (listed === null) return false;
  const [newest] = JSON.parse(listed).items;
  const args = ["marketplace", "reply", name, newest.id, "--text", text];
  return (await runHecate(publisher, ...args)) !== null;
}
