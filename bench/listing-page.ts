import type { Machine } from "../e2e/hecate";
import { release } from "../e2e/publishing";
import { compare, type Row } from "./compare";
import { org } from "./publish-binary";
import type { Service } from "./service";
import { startStockServer } from "./stock-server";
import { answersPerSecond } from "./wrk";

const seconds = 3;
const name = "loan-desk";
const staticPage = "/problems";

/** The page of a listing, rendered once and cached; against a page that the build rendered. */
export async function listingPage(service: Service, publisher: Machine): Promise<Row[]> {
  await release(publisher, org, { name, version: "1.0.0" });
  const ours = () => answersPerSecond(`${service.origin}/listings/${org}/${name}`, seconds);
  const stock = await startStockServer();
  const floors = [
    { server: "by this server", origin: service.origin },
    { server: "by `next start`", origin: stock.origin },
  ];
  try {
    const rows: Row[] = [];
    for (const { server, origin } of floors) {
      rows.push(
        await compare({
          subject: `cached listing page · static page ${server}`,
          unit: "requests/s",
          aim: "≥ 80 %",
          rounds: 5,
          ours,
          floor: () => answersPerSecond(origin + staticPage, seconds),
        }),
      );
    }
    return rows;
  } finally {
    await stock.stop();
  }
}
