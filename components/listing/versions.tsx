import type { ListingView } from "@hecate/protocol/wire/listing";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";

export function Versions({ versions }: { versions: ListingView["versions"] }) {
  return (
    <Frame id="versions" title="Versions">
      <table className="w-full border-collapse text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Published</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, publishedAt, yanked }) => (
            <tr key={version} className="border-b border-line align-top last:border-0">
              <th scope="row" className="py-2 pr-4 font-mono font-medium break-all">
                {yanked ? <s className="text-faint">{version}</s> : version}
              </th>
              <td className="py-2 pr-4 whitespace-nowrap text-soft">
                <Day at={publishedAt} />
              </td>
              <td className="py-2 text-soft">
                {yanked && (
                  <>
                    <span className="font-mono text-sm text-danger">yanked</span>{" "}
                    <span className="break-words">{yanked.reason}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
