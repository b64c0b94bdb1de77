import { connect, type NetConnectOpts, type Socket } from "node:net";
import { limits } from "@hecate/protocol/limits";
import type { ScanTrouble } from "@hecate/protocol/wire/scans";
import { type ByteSource, piecesOf } from "#lib/scanning/byte-source";
import { printable } from "#lib/scanning/printable";

/** What clamd answered; whatever is not a clear answer to the whole file is a trouble. */
export type ClamdVerdict =
  | { readonly is: "clean" }
  | { readonly is: "found"; readonly name: string }
  | { readonly is: "trouble"; readonly trouble: ScanTrouble };

/** Milliseconds that clamd is waited for. */
export interface Patience {
  readonly connectMs: number;
  /** Without a byte passing either way, nor an answer. */
  readonly idleMs: number;
  readonly totalMs: number;
}

const patience: Patience = {
  connectMs: limits.clamdConnectSeconds * 1000,
  idleMs: limits.clamdIdleSeconds * 1000,
  totalMs: limits.clamdScanSeconds * 1000,
};

/** Sends a file to clamd in pieces (clamd(8), INSTREAM). `address` is `host:port` or a socket's path. */
export async function askClamd(
  source: ByteSource,
  address: string,
  { maxBytes, stop, waits = patience }: { maxBytes: number; stop: AbortSignal; waits?: Patience },
): Promise<ClamdVerdict> {
  if (source.size > maxBytes) return trouble("too-large");
  const asked = await converse(address, waits, stop, async (talk) => {
    await talk.send(Buffer.from("zINSTREAM\0"));
    for await (const piece of piecesOf(source)) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      // It says no before the end only to what it does not take.
      if (talk.isAnswered()) return;
      await talk.send(Buffer.concat([length, piece]));
    }
    await talk.send(Buffer.alloc(4));
  });
  return asked.is === "trouble" ? asked : verdictOf(asked.text, asked.isWhole);
}

/** Engine and signatures, such as `ClamAV 1.4.6/27834/Mon Nov 23 …`; null when it cannot be asked. */
export async function clamdVersion(
  address: string,
  stop: AbortSignal,
  waits = patience,
): Promise<string | null> {
  const asked = await converse(address, waits, stop, (talk) =>
    talk.send(Buffer.from("zVERSION\0")),
  );
  if (asked.is === "trouble" || !asked.text.startsWith("ClamAV ")) return null;
  return printable(asked.text);
}

function verdictOf(text: string, isWhole: boolean): ClamdVerdict {
  if (/size limit exceeded/i.test(text)) return trouble("too-large");
  const [, name] = /^stream: (.+) FOUND$/.exec(text) ?? [];
  // Where it is told to say that it did not look at everything, it says so like this.
  if (name?.startsWith("Heuristics.Limits.Exceeded")) return trouble("too-large");
  if (name !== undefined) return { is: "found", name: printable(name) };
  if (isWhole && text === "stream: OK") return { is: "clean" };
  return trouble(text.endsWith("ERROR") ? "scanner-error" : "nonsense");
}

function trouble(trouble: ScanTrouble): { is: "trouble"; trouble: ScanTrouble } {
  return { is: "trouble", trouble };
}

interface Talk {
  /** Settles once the other side took it. */
  send(bytes: Buffer): Promise<void>;
  isAnswered(): boolean;
}

type Conversation =
  | { readonly is: "answer"; readonly text: string; readonly isWhole: boolean }
  | { readonly is: "trouble"; readonly trouble: ScanTrouble };

/** Says what `speak` has to say, and reads one answer, up to its NUL. */
function converse(
  address: string,
  waits: Patience,
  stop: AbortSignal,
  speak: (talk: Talk) => Promise<void>,
): Promise<Conversation> {
  return new Promise((resolve) => {
    const socket = connect(connectionTo(address));
    let isConnected = false;
    let isWhole = false;
    let heard = Buffer.alloc(0);
    const end = (conversation: Conversation) => {
      clearTimeout(connecting);
      clearTimeout(total);
      stop.removeEventListener("abort", halt);
      socket.destroy();
      resolve(conversation);
    };
    const halt = () => end(trouble("closed"));
    const late = () => end(trouble("timeout"));
    const connecting = setTimeout(late, waits.connectMs);
    const total = setTimeout(late, waits.totalMs);
    stop.addEventListener("abort", halt);
    socket.setTimeout(waits.idleMs, late);
    socket.on("connect", () => {
      isConnected = true;
      clearTimeout(connecting);
      const talk = {
        send: (bytes: Buffer) => send(socket, bytes),
        isAnswered: () => heard.length > 0,
      };
      speak(talk).then(
        () => {
          isWhole = true;
        },
        () => {}, // The socket's own events tell why.
      );
    });
    socket.on("data", (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      const nul = heard.indexOf(0);
      if (nul !== -1) end({ is: "answer", text: heard.toString("latin1", 0, nul), isWhole });
      else if (heard.length > limits.clamdReplyBytes) end(trouble("nonsense"));
    });
    socket.on("error", () => end(trouble(isConnected ? "closed" : "unreachable")));
    socket.on("close", () => end(trouble("closed")));
  });
}

function send(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function connectionTo(address: string): NetConnectOpts {
  const [, host, port] = /^\[?([^/]*?)\]?:(\d+)$/.exec(address) ?? [];
  return host === undefined ? { path: address } : { host, port: Number(port) };
}
