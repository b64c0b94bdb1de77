import { type Problem, problem } from "./problem";

export const domainsProblems = {
  "domain-invalid": problem(
    400,
    "refused",
    "That is not a domain name",
    "Write the name alone, such as example.com, without https:// and path.",
  ),
  "domain-is-address": problem(
    400,
    "refused",
    "An IP address is not a domain",
    "Name a domain whose DNS you control.",
  ),
  "domain-not-registrable": problem(
    400,
    "refused",
    "Nobody owns that domain alone",
    "Name a domain that you registered in the public DNS, such as example.com.",
  ),
  "domain-record-malformed": problem(
    422,
    "unverified",
    "The record at _hecate cannot be read",
    "Run `hecate publisher verify-domain` and paste the record exactly as it prints it.",
  ),
  "resolver-silent": problem(
    503,
    "unreachable",
    "This machine's DNS resolver does not answer",
    "Check your network, or name other resolvers in HECATE_DNS_SERVERS.",
  ),
  "too-many-domains": problem(
    409,
    "refused",
    "The publisher names as many domains as it may",
    "The limits are listed at /api/v1.",
  ),
} as const satisfies Record<string, Problem>;
