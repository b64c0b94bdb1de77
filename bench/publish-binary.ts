import type { Machine } from "../e2e/hecate";

export const org = "bench-works";

/** Lists a file as an app of `org`, by the command line. */
export async function listBinary(publisher: Machine, name: string, file: string): Promise<void> {
  await uploadBinary(publisher, name, file);
  const words = ["--description", `A binary to install: ${name}`, "--tags", "benchmark"];
  await publisher.must("marketplace", "submit", `${org}/${name}`, "--version", "1.0.0", ...words);
}

/** Signs a manifest for a file, and uploads the file. */
export async function uploadBinary(publisher: Machine, name: string, file: string): Promise<void> {
  const manifest = publisher.path(`${name}.yaml`);
  await publisher.must(
    ...["manifest", "init", name, "--version", "1.0.0", "--publisher", org],
    ...["--platform", `linux-amd64=${file}`, "--output", manifest],
  );
  await publisher.must("sign", "--capability", `publish:tui/${name}`, "--content", manifest);
  await publisher.must("publish", "tui", manifest);
}
