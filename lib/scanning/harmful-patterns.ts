/** A program that holds every one of these texts is one that nobody is to be offered unseen. */
export interface HarmfulPattern {
  readonly name: string;
  readonly texts: readonly string[];
}

// Written in halves, so that this service's own files do not match.
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(
  "",
);

export const harmfulPatterns: readonly HarmfulPattern[] = [
  { name: "antivirus test file", texts: [eicar] },
  { name: "coin miner", texts: ["stratum+tcp://", ["donate.v2.xmr", "ig.com"].join("")] },
  { name: "reverse shell", texts: [["bash -i >& /dev/", "tcp/"].join("")] },
  { name: "deletion of shadow copies", texts: [["vssadmin delete ", "shadows /all"].join("")] },
];
