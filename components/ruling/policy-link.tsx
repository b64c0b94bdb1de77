import { policies } from "@hecate/protocol/policies";
import { TextLink } from "../ui/text-link";

/** A section of the policies, by its title. */
export function PolicyLink({ id }: { id: string }) {
  const title = policies.find((policy) => policy.id === id)?.title ?? id;
  return (
    <TextLink href={`/policies#${id}`}>
      <span lang="en" dir="ltr">
        {title}
      </span>
    </TextLink>
  );
}
