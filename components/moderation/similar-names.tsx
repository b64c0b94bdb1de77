import type { CaseView } from "@hecate/protocol/wire/moderation";

/** Listings that this one could be taken for. */
export function SimilarNames({ similar }: { similar: CaseView["similar"] }) {
  if (similar.length === 0) return <p className="text-soft">None.</p>;
  return (
    <ul className="grid gap-1.5">
      {similar.map(({ mri, verified }) => (
        <li key={mri} className="text-base">
          <a
            href={`/listings/${mri.split("/").slice(1).join("/")}`}
            className="font-mono text-sm [overflow-wrap:anywhere] text-accent hover:underline"
          >
            {mri.split("/").slice(1).join("/")}
          </a>{" "}
          <span className="text-soft">{verified ? "of a verified domain" : "no domain"}</span>
        </li>
      ))}
    </ul>
  );
}
