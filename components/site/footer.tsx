const links = [
  { href: "/docs", label: "Docs" },
  { href: "/docs/protocol", label: "Protocol" },
  { href: "/docs/trust", label: "Trust" },
  { href: "/policies", label: "Policies" },
  { href: "/transparency", label: "Transparency" },
  { href: "/log", label: "Log" },
  { href: "/api/v1/openapi.json", label: "API" },
  { href: "/problems", label: "Problems" },
];

export function Footer() {
  return (
    <footer className="mt-28 border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-baseline justify-between gap-x-10 gap-y-4 px-5 py-8 sm:px-8">
        <p className="font-mono text-sm text-faint">Signed facts, not promises.</p>
        <nav aria-label="More" className="flex flex-wrap gap-x-6 gap-y-2 text-base">
          {links.map(({ href, label }) => (
            <a key={href} href={href} className="text-soft hover:text-text">
              {label}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  );
}
