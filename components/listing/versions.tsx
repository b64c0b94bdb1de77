import type { ListingView } from "@hecate/protocol/wire/listing";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";

const stateWords = {
  held: "waits for a review",
  limited: "limited",
  quarantined: "in quarantine",
  removed: "removed",
} as const;

export function Versions({ versions }: { versions: ListingView["versions"] }) {
  return (
    <Frame id="versions" title="Versions">
      <table className="w-full table-fixed border-collapse text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, publishedAt, yanked, state }) => (
            <tr key={version} className="border-b border-line align-baseline last:border-0">
              <th scope="row" className="w-[32%] py-2 pr-4 font-mono font-medium break-words">
                {yanked ? <s className="text-faint">{version}</s> : version}
              </th>
              <td className="py-2 text-soft">
                <Day at={publishedAt} />
                {yanked && (
                  <p className="break-words">
                    <span className="font-mono text-sm text-danger">yanked:</span> {yanked.reason}
                  </p>
                )}
                {state.state !== "listed" && (
                  <p className="break-words">
                    <span className="font-mono text-sm text-danger">{stateWords[state.state]}</span>
                    {state.since && (
                      <>
                        {" "}
                        since <Day at={state.since} />
                      </>
                    )}
                    {state.reason && `: ${state.reason}`}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
