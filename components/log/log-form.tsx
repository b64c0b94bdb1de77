import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";

const field = "w-full rounded-md border border-line bg-surface px-3 py-2.5 font-mono text-sm";

/** A plain GET form; what is asked for now stays filled in. */
export function LogForm({
  subject = "",
  kind = "",
  kinds,
}: {
  subject: string | undefined;
  kind: string | undefined;
  kinds: readonly string[];
}) {
  const t = useTranslations("log.form");
  const address = useAddress();
  return (
    <search>
      <form action={address("/log")} className="flex flex-wrap gap-3">
        <label className="min-w-0 flex-[1_1_20rem]">
          <span className="sr-only">{t("subject")}</span>
          <input
            name="subject"
            defaultValue={subject}
            maxLength={512}
            placeholder="mri:capability:io.macula/acme-corp/loan-tui"
            autoComplete="off"
            className={`${field} placeholder:text-faint`}
          />
        </label>
        <label className="flex-auto sm:flex-none">
          <span className="sr-only">{t("kind")}</span>
          <select name="kind" defaultValue={kind} className={`${field} h-full cursor-pointer`}>
            <option value="">{t("anything")}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <button
          type="submit"
          className="cursor-pointer rounded-md bg-accent-fill px-5 py-2.5 font-mono text-sm font-semibold text-white hover:brightness-110"
        >
          {t("find")}
        </button>
      </form>
    </search>
  );
}
