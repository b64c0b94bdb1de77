import { offerOf } from "@hecate/protocol/offer-words";
import type { DependencyView } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** What has to be there beside the app, and whether it can be had here. */
export function Requirements({ requires }: { requires: readonly DependencyView[] }) {
  const t = useTranslations("listing.requirements");
  return (
    <ul className="grid grid-cols-1 gap-2">
      {requires.map((dependency) => {
        const { mri, version, listed } = dependency;
        return (
          <li key={mri}>
            {listed ? (
              <TextLink href={`/listings/${listed.org}/${listed.name}`}>
                {`${listed.org}/${listed.name}`}
              </TextLink>
            ) : (
              <code className="text-sm break-all">{mri}</code>
            )}
            {version && (
              <>
                {" "}
                <code className="text-sm text-faint">{version}</code>
              </>
            )}
            <span
              className={`block text-base ${listed && !listed.fits ? "text-danger" : "text-faint"}`}
            >
              {t(offerOf(dependency), { newest: listed?.newest ?? "" })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
