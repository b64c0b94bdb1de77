import type { ComponentProps } from "react";
import { useAddress } from "../language/use-address";

/** An `a` that stays in the language of its page. Every link is one. */
export function Link({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  const address = useAddress();
  return <a href={address(href)} {...rest} />;
}
