import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import packet, { type Answer, type DecodedPacket } from "dns-packet";

/** How a server treats one question: with a packet, with bytes of its own, or with silence. */
export type Behaviour = (question: Asked) => Reply | Promise<Reply>;

interface Asked {
  readonly name: string;
  readonly type: string;
  readonly transport: "udp" | "tcp";
}

type Reply =
  | { readonly rcode?: keyof typeof rcodes; readonly answers?: Answer[]; readonly cut?: true }
  | { readonly bytes: Buffer; readonly drip?: true }
  | "silence";

const rcodes = { ok: 0, servfail: 2, nxdomain: 3, refused: 5 } as const;
const responseFlags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE;

export interface DnsServer {
  /** `127.0.0.1:port` of both its UDP and its TCP socket. */
  readonly address: string;
  /** Questions so far, `TYPE name over transport`. */
  readonly asked: string[];
  behave: Behaviour;
  close(): Promise<void>;
}

/** A DNS server on loopback that behaves as it is told. */
export async function aDnsServer(behave: Behaviour): Promise<DnsServer> {
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("data", (data) => answerTcp(server, socket, data));
  });
  const udp = await listenOnBoth(tcp);
  const { port } = tcp.address() as AddressInfo;
  const server: DnsServer = {
    address: `127.0.0.1:${port}`,
    asked: [],
    behave,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([once(udp.close(), "close"), once(tcp.close(), "close")]);
    },
  };
  udp.on("message", async (message, { port, address }) => {
    const reply = await replyTo(server, message, "udp");
    if (reply !== null) udp.send(reply.bytes, port, address);
  });
  return server;
}

/** A port that TCP has free may be somebody's for UDP: then another is taken. */
async function listenOnBoth(tcp: Server): Promise<UdpSocket> {
  for (;;) {
    tcp.listen(0, "127.0.0.1");
    await once(tcp, "listening");
    const udp = createSocket("udp4");
    try {
      udp.bind((tcp.address() as AddressInfo).port, "127.0.0.1");
      await once(udp, "listening");
      return udp;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      udp.close();
      await once(tcp.close(), "close");
    }
  }
}

async function answerTcp(server: DnsServer, socket: Socket, data: Buffer): Promise<void> {
  const reply = await replyTo(server, data.subarray(2), "tcp");
  if (reply === null) return;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Math.min(reply.bytes.length, 0xffff));
  const message = Buffer.concat([length, reply.bytes]);
  // One that drips never comes to its end.
  socket.write(reply.drip ? message.subarray(0, 20) : message);
}

async function replyTo(server: DnsServer, message: Buffer, transport: Asked["transport"]) {
  const query: DecodedPacket = packet.decode(message);
  const [question] = query.questions ?? [];
  if (question === undefined) return null;
  const { name, type } = question;
  server.asked.push(`${type} ${name.toLowerCase()} over ${transport}`);
  const reply = await server.behave({ name: name.toLowerCase(), type, transport });
  if (reply === "silence") return null;
  if ("bytes" in reply) {
    reply.bytes.writeUInt16BE(query.id ?? 0);
    return reply;
  }
  const { rcode = "ok", answers = [], cut } = reply;
  const bytes = packet.encode({
    id: query.id,
    type: "response",
    flags: responseFlags | rcodes[rcode] | (cut ? packet.TRUNCATED_RESPONSE : 0),
    questions: query.questions,
    answers,
  });
  return { bytes, drip: undefined };
}

/** A TXT record; several strings where a list is given. */
export function txt(name: string, data: string | string[]): Answer {
  return { type: "TXT", name, ttl: 60, data };
}

export function cname(name: string, data: string): Answer {
  return { type: "CNAME", name, ttl: 60, data };
}

/** Serves TXT records by name; other names do not exist. */
export function zone(records: Record<string, readonly string[]>): Behaviour {
  return ({ name, type }) => {
    const texts = records[name];
    if (texts === undefined) return { rcode: "nxdomain" };
    return { answers: type === "TXT" ? texts.map((text) => txt(name, strings(text))) : [] };
  };
}

function strings(text: string): string[] {
  return text.match(/.{1,255}/g) ?? [""];
}
