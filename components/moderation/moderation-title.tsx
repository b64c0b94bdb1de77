import { Link } from "../ui/link";

const sections = {
  queue: { href: "/moderation", label: "queue" },
  appeals: { href: "/moderation/appeals", label: "appeals" },
} as const;

/** The head of every page for moderators. */
export function ModerationTitle({
  section,
  title,
}: {
  /** Absent on a page below it. */
  section?: keyof typeof sections;
  title: string;
}) {
  return (
    <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3">
      <h1 className="min-w-0 text-2xl [overflow-wrap:anywhere] sm:text-3xl">{title}</h1>
      <nav aria-label="Moderation" className="font-mono text-sm">
        <ul className="flex gap-5">
          {Object.entries(sections).map(([name, { href, label }]) => (
            <li key={name}>
              <Link
                href={href}
                aria-current={name === section ? "page" : undefined}
                className="inline-block border-b-2 border-transparent py-1 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
