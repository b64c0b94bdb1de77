import { z } from "zod";
import { logPage, logQuery } from "./log";
import { operation } from "./operation";

export const logOperations = {
  listLog: operation({
    method: "GET",
    path: "/api/v1/log",
    summary: "What happened, newest first: the entries of the public log, with their index",
    query: logQuery,
    view: logPage,
    problems: ["invalid-cursor"],
  }),
  getLogCheckpoint: operation({
    method: "GET",
    path: "/log/checkpoint",
    summary: "Size and root of the public log, signed (c2sp.org/tlog-checkpoint)",
    media: ["text/plain"],
    problems: ["not-found"],
  }),
  getLogTile: operation({
    method: "GET",
    path: "/log/tile/{path}",
    summary: "Hashes of the public log's tree, or a bundle of its entries (c2sp.org/tlog-tiles)",
    params: z.strictObject({ path: z.array(z.string()) }),
    media: ["application/octet-stream"],
    problems: ["not-found"],
  }),
} as const;
