import { printCapability } from "@hecate/protocol/capability";
import { realmMri } from "@hecate/protocol/mri";

/** What a key must invoke to act for its own account. */
export const ownAccount = printCapability({ mri: realmMri, can: "person/act" });
