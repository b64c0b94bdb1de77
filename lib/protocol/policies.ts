/** What is not allowed. Each ruling names one; ids are permanent, and anchors of the policies page. */
export const policies = [
  {
    id: "malware",
    title: "Malware",
    rule: "An app must not harm who runs it: no destruction, spying, mining, spreading or hidden remote control.",
    severe: true,
  },
  {
    id: "credential-theft",
    title: "Theft of credentials",
    rule: "An app must not take passwords, keys, tokens or wallets, nor send them where the user did not say.",
    severe: true,
  },
  {
    id: "impersonation",
    title: "Impersonation",
    rule: "A publisher or an app must not pass for another's: by name, by domain, by words or by pictures.",
    severe: false,
  },
  {
    id: "name-squatting",
    title: "Name squatting",
    rule: "A name must not be taken to keep it from others, to sell it, or to catch a typing mistake.",
    severe: false,
  },
  {
    id: "broken-or-misleading",
    title: "Broken or misleading",
    rule: "A listing must say what the app does; an app that does nothing of it is not an app.",
    severe: false,
  },
  {
    id: "licence",
    title: "Licence",
    rule: "Nothing may be published that its authors did not allow to be published.",
    severe: false,
  },
  {
    id: "illegal-content",
    title: "Illegal content",
    rule: "What is against the law where the service or the publisher is has no place here.",
    severe: false,
  },
  {
    id: "scanner-findings",
    title: "Findings of the scanners",
    rule: "What the scanners hold back is published once a person has seen it and found it harmless.",
    severe: false,
  },
  {
    id: "reports-in-bad-faith",
    title: "Reports in bad faith",
    rule: "Reports must say what the reporter holds to be true; reporting in order to harm costs its weight.",
    severe: false,
  },
  {
    id: "within-the-rules",
    title: "Within the rules",
    rule: "What breaks none of these stays; a report that is dismissed names this.",
    severe: false,
  },
] as const;

export type PolicyId = (typeof policies)[number]["id"];

export const policyIds = policies.map(({ id }) => id) as [PolicyId, ...PolicyId[]];

/** Whether a ruling by it caps what its publisher's reputation can be. */
export function isSevere(id: string): boolean {
  return policies.some((policy) => policy.id === id && policy.severe);
}
