import type { ListingSummary } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
import { Command } from "../ui/command";
import { Frame } from "../ui/frame";

/** From nothing to a running app. `server` is the flag that names this service, empty where it is the default. */
export function FirstSteps({
  origin,
  server,
  app,
}: {
  origin: string;
  server: string;
  app: ListingSummary | null;
}) {
  const name = app ? `${app.org}/${app.name}` : "PUBLISHER/NAME";
  return (
    <Frame id="first-steps" title="First steps">
      <ol className="grid gap-8 lg:grid-cols-3">
        <Step title="1. Get hecate">
          <Command
            of="the commands that get hecate"
            lines={[`curl -fo hecate ${origin}/download/hecate`, "chmod +x hecate"]}
          />
          <p className="mt-2 text-base text-faint">
            One file. It needs Node.js 20.19 or newer; put it on your PATH.
          </p>
        </Step>
        <Step title="2. Find an app">
          <Command of="the search command" lines={[`hecate search tui "…"${server}`]} />
          <p className="mt-2 text-base text-faint">Or look around here.</p>
        </Step>
        <Step title="3. Install and run">
          <Command
            of="the commands that install and run"
            lines={[`hecate install ${name}${server}`, `hecate run ${name}`]}
          />
          <p className="mt-2 text-base text-faint">
            Signatures and bytes are checked before anything lands in your home.
          </p>
        </Step>
      </ol>
    </Frame>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="min-w-0">
      <h3 className="mb-3 text-base">{title}</h3>
      {children}
    </li>
  );
}
