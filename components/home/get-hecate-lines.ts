/** Lines that get `hecate`, in the shell of the system; `server` is the origin to ask, null where it is the default. */
export function getHecateLines(
  shell: "sh" | "powershell",
  origin: string,
  server: string | null,
): string[] {
  const address = `${origin}/download/hecate`;
  if (shell === "sh") {
    return [
      `curl -fo hecate ${address}`,
      "chmod +x hecate",
      ...(server === null ? [] : [`export HECATE_SERVER=${server}`]),
    ];
  }
  // Node takes a file for a module by its ending, and PowerShell runs no script without a system's leave.
  return [
    `Invoke-WebRequest ${address} -OutFile hecate.mjs`,
    "$hecate = Resolve-Path hecate.mjs; function hecate { node $hecate @args }",
    ...(server === null ? [] : [`$env:HECATE_SERVER = '${server}'`]),
  ];
}
