import { runVectors } from "@hecate/protocol/vectors/run";
import { verifyEd25519 } from "../components/trust/verify-ed25519";

/** Runs the protocol's vectors inside this browser, for the test that put it here. */
Object.assign(globalThis, { outcomes: runVectors(verifyEd25519) });
