import { z } from "zod";
import { operation, personProblems } from "./operation";
import { cid, listedVersion, page, versionPath } from "./operation-shapes";
import {
  reportImageView,
  reportPage,
  reportReceipt,
  reportRequest,
  reportView,
  rulingView,
  track,
} from "./reports";

const one = z.strictObject({ id: z.uuid() });
const tracked = z.strictObject({ track: track.optional() });

export const reportsOperations = {
  fileReport: operation({
    method: "POST",
    path: `${versionPath}/reports`,
    summary: "Report a version to the moderators, in your name or as an anonymous tip",
    params: listedVersion,
    body: reportRequest,
    view: reportReceipt,
    creates: true,
    private: true,
    needs: "report/file",
    problems: [
      ...personProblems,
      "not-found",
      "already-reported",
      "report-mismatch",
      "report-image-missing",
      "forbidden-character",
      "body-too-large",
    ],
  }),
  putReportImage: operation({
    method: "POST",
    path: "/api/v1/report-images",
    summary: "Upload an image for a report; only its reporter and moderators see it",
    upload: "application/octet-stream",
    view: reportImageView,
    private: true,
    needs: "person/act",
    problems: [...personProblems, "unsupported-media-type", "image-unsupported", "image-too-large"],
  }),
  getReport: operation({
    method: "GET",
    path: "/api/v1/reports/{id}",
    summary: "A report of yours, its state and what came of it",
    params: one,
    query: tracked,
    view: reportView,
    private: true,
    needs: "person/act",
    problems: [...personProblems, "not-found"],
  }),
  getReportImage: operation({
    method: "GET",
    path: "/api/v1/reports/{id}/images/{cid}",
    summary: "An image of a report, for its reporter and for moderators",
    params: one.extend({ cid }),
    media: ["image/webp"],
    private: true,
    needs: "person/act",
    problems: [...personProblems, "not-found"],
  }),
  retractReport: operation({
    method: "POST",
    path: "/api/v1/reports/{id}/retract",
    summary: "Take an open report back",
    params: one,
    body: tracked,
    view: reportView,
    private: true,
    needs: "person/act",
    problems: [...personProblems, "not-found", "report-decided"],
  }),
  listOwnReports: operation({
    method: "GET",
    path: "/api/v1/me/reports",
    summary: "Your reports, the latest first",
    query: page,
    view: reportPage,
    private: true,
    needs: "person/act",
    problems: [...personProblems, "invalid-cursor"],
  }),
  getRuling: operation({
    method: "GET",
    path: "/api/v1/rulings/{id}",
    summary: "A moderator's ruling, as everybody may read it",
    params: one,
    view: rulingView,
    problems: ["not-found"],
  }),
} as const;
