import { TextLink } from "../ui/text-link";

const ways = [
  {
    title: "Signed by its publisher",
    text: "Every version carries a signature that leads back, key by key, to the publisher's root key. A delegate can sign only what it was given.",
  },
  {
    title: "Named by its content",
    text: "Programs are fetched by the hash of their bytes. Whoever delivers them, and however often, they cannot be other bytes.",
  },
  {
    title: "Checked where it runs",
    text: "hecate verifies chain, revocations and every block on your machine. If this site lied, the install would refuse.",
  },
];

export function HowItIsChecked() {
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="text-2xl">
        Two torches and a key
      </h2>
      <p className="mt-2 max-w-[44rem] text-lg text-soft">
        Hecate stood at crossroads and lit the way. A signature says who published an app and that
        nobody changed it. It does not say that the program is good: that is still yours to judge.
      </p>
      <dl className="mt-8 grid gap-8 md:grid-cols-3">
        {ways.map(({ title, text }) => (
          <div key={title} className="border-t border-line pt-4">
            <dt className="font-mono font-semibold">{title}</dt>
            <dd className="mt-2 text-soft">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-8">
        <TextLink href="/docs/protocol">Read the protocol</TextLink>
      </p>
    </section>
  );
}
