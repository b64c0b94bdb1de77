import type { DependentPage } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** Apps that need this one, the most installed first. */
export function Dependents({
  app: { org, name },
  dependents: { items, total },
}: {
  app: { readonly org: string; readonly name: string };
  dependents: DependentPage;
}) {
  const t = useTranslations("listing.dependents");
  return (
    <>
      <ul className="grid grid-cols-1 gap-1">
        {items.map(({ listing, requires }) => (
          <li key={listing.mri}>
            <TextLink href={`/listings/${listing.org}/${listing.name}`}>
              {`${listing.org}/${listing.name}`}
            </TextLink>
            {requires && (
              <>
                {" "}
                <code className="text-sm text-faint">{requires}</code>
              </>
            )}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="mt-1">
          <TextLink href={`/listings/${org}/${name}/dependents`}>
            {t("all", { count: total })}
          </TextLink>
        </p>
      )}
    </>
  );
}
