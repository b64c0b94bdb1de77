import { createTransport } from "nodemailer";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same each time it is tried, so that who gets it twice sees it once. */
  readonly messageId: string;
  /** Where a POST ends these mails (RFC 8058); absent for a mail that was asked for. */
  readonly unsubscribe?: string;
}

/** `server`: nothing is known of the address. `address`: the server will not send there. */
export type Mailed = "sent" | { readonly failed: "server" | "address"; readonly reason: string };

const patienceMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands a mail to the server at `smtpUrl`. Throws for a header that is not one line. */
export async function sendMail(
  { smtpUrl, from }: { readonly smtpUrl: string; readonly from: string },
  { to, subject, text, messageId, unsubscribe }: Mail,
): Promise<Mailed> {
  for (const header of [to, subject, messageId, unsubscribe ?? ""]) {
    if (/[\p{Cc}\u2028\u2029]/u.test(header)) throw new Error("a mail's header is not one line");
  }
  const sealed = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url: smtpUrl, ...patienceMs, ...sealed });
  const list = unsubscribe && {
    "List-Unsubscribe": `<${unsubscribe}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  try {
    await transport.sendMail({
      // As objects, so that neither is read as a list of addresses.
      from: { name: "hecate.social", address: from },
      to: { name: "", address: to },
      subject,
      text,
      messageId,
      headers: { "Auto-Submitted": "auto-generated", ...list },
    });
    return "sent";
  } catch (error) {
    const { responseCode = 0, code, message } = error as Partial<SmtpError>;
    const isAddress = code === "EENVELOPE" && responseCode >= 500;
    return { failed: isAddress ? "address" : "server", reason: code ?? message ?? "" };
  } finally {
    transport.close();
  }
}

interface SmtpError {
  /** The server's last answer, such as 550. */
  readonly responseCode: number;
  readonly code: string;
  readonly message: string;
}
