import { Link } from "../ui/link";
import { SignOut } from "./sign-out";

const sections = {
  profile: { href: "/account", label: "profile" },
  "ways-in": { href: "/account/ways-in", label: "ways in" },
  sessions: { href: "/account/sessions", label: "sessions" },
  listings: { href: "/account/listings", label: "listings" },
  installs: { href: "/account/installs", label: "installs" },
  reviews: { href: "/account/reviews", label: "reviews" },
  notices: { href: "/account/notices", label: "notices" },
  leave: { href: "/account/leave", label: "export, close" },
} as const;

export type AccountSection = keyof typeof sections;

export function AccountNav({ current }: { current: AccountSection }) {
  return (
    <nav aria-label="Account" className="font-mono text-sm lg:pt-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-2 lg:grid lg:gap-y-1">
        {Object.entries(sections).map(([section, { href, label }]) => (
          <li key={section}>
            <Link
              href={href}
              aria-current={section === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-1 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text lg:block lg:border-b-0 lg:border-l-2 lg:pl-4"
            >
              {label}
            </Link>
          </li>
        ))}
        <li className="lg:mt-5 lg:ml-0.5 lg:pl-4">
          <SignOut />
        </li>
      </ul>
    </nav>
  );
}
