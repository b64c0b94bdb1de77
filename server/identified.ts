import type { RequestListener } from "node:http";
import type { Env } from "#lib/env";
import { clientAddress, clientAddressHeader } from "#lib/http/client-address";

/** Tells the routes whom to count a request for; overwrites what the client wrote there. */
export function identified(handle: RequestListener, { trustedProxies }: Env): RequestListener {
  return (request, response) => {
    const forwardedFor = request.headers["x-forwarded-for"]?.toString();
    const socketAddress = request.socket.remoteAddress ?? "unknown";
    const address = clientAddress(socketAddress, forwardedFor, trustedProxies);
    request.headers[clientAddressHeader] = address;
    return handle(request, response);
  };
}
