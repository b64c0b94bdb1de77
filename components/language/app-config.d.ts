import type en from "../../messages/en.json";
import type { Language } from "./addresses.mjs";

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
