import { installPage, installRequest, installView } from "./installs";
import { operation, personProblems } from "./operation";
import { listedVersion, listing, listingPath, page, versionPath } from "./operation-shapes";
import { statsQuery, statsView } from "./stats";

export const installsOperations = {
  recordReceipt: operation({
    method: "POST",
    path: `${versionPath}/installs`,
    summary: "Hand in an install receipt; the signed receipt is its own authority",
    params: listedVersion,
    body: installRequest,
    view: installView,
    creates: true,
    problems: [
      "not-found",
      "malformed",
      "wrong-algorithm",
      "weak-key",
      "chain-not-linear",
      "chain-too-deep",
      "bad-signature",
      "not-the-audience",
      "expired",
      "missing-capability",
      "receipt-mismatch",
      "receipt-from-future",
      "version-held",
      "version-quarantined",
      "version-removed",
      "version-yanked",
      "account-closed",
    ],
  }),
  readStats: operation({
    method: "GET",
    path: `${listingPath}/stats`,
    summary: "How many people installed an app, day by day, and raw fetches apart",
    params: listing,
    query: statsQuery,
    view: statsView,
    problems: ["not-found"],
  }),
  listOwnReceipts: operation({
    method: "GET",
    path: "/api/v1/me/receipts",
    summary: "What you installed with a receipt, the latest first",
    query: page,
    view: installPage,
    private: true,
    needs: "person/act",
    problems: [...personProblems, "invalid-cursor"],
  }),
} as const;
