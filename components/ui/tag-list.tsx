import { TagLink } from "./tag-link";

/** `label` where no heading names the list. */
export function TagList({
  tags,
  label,
}: {
  tags: readonly { tag: string; count: number }[];
  label?: string;
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-3">
      {tags.map(({ tag, count }) => (
        <li key={tag}>
          <TagLink tag={tag} count={count} />
        </li>
      ))}
    </ul>
  );
}
