import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { SignOut } from "./sign-out";

const sections = {
  profile: "/account",
  "ways-in": "/account/ways-in",
  sessions: "/account/sessions",
  listings: "/account/listings",
  installs: "/account/installs",
  reviews: "/account/reviews",
  notices: "/account/notices",
  leave: "/account/leave",
} as const;

export type AccountSection = keyof typeof sections;

const order = Object.keys(sections) as AccountSection[];

export function AccountNav({ current }: { current: AccountSection }) {
  const t = useTranslations("account.nav");
  return (
    <nav aria-label={t("label")} className="font-mono text-sm lg:pt-3">
      <ul className="flex flex-wrap gap-x-5 gap-y-2 lg:grid lg:gap-y-1">
        {order.map((section) => (
          <li key={section}>
            <Link
              href={sections[section]}
              aria-current={section === current ? "page" : undefined}
              className="inline-block border-b-2 border-transparent py-1 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text lg:block lg:border-b-0 lg:border-s-2 lg:ps-4"
            >
              {t(`section.${section}`)}
            </Link>
          </li>
        ))}
        <li className="lg:mt-5 lg:ms-0.5 lg:ps-4">
          <SignOut />
        </li>
      </ul>
    </nav>
  );
}
