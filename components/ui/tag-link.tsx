import { Link } from "./link";
export function TagLink({ tag, count }: { tag: string; count?: number }) {
  return (
    <Link
      href={`/tags/${tag}`}
      className="relative inline-block rounded bg-raised px-2 py-0.5 font-mono text-[0.8125rem] text-soft hover:text-text"
    >
      {tag}
      {count !== undefined && <span className="ms-1 text-faint"> {count}</span>}
    </Link>
  );
}
