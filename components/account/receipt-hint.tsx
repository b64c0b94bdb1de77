import { Command } from "../ui/command";

/** How receipts come to be, for who has none. */
export function ReceiptHint() {
  return (
    <>
      <p className="mb-4 text-soft">
        None yet. When you allow it, <code className="text-sm">hecate</code> signs with your key
        what it installed, and sends it here: a receipt. It is off until you say so.
      </p>
      <Command of="the command that allows receipts" lines={["hecate config receipts on"]} />
    </>
  );
}
