import { createHmac } from "node:crypto";

/**
 * The field `Hecate-Signature`: when it was signed, in Unix seconds, and HMAC-SHA256 in hex over that
 * number, a dot and the body. Who receives it refuses an old one.
 */
export function webhookSignature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}
