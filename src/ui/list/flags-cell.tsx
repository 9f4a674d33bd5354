import type { Cookie, SameSite } from "../../core/cookie";
import { useLens, useText } from "../lens-context";
import type { MessageKey } from "../text";
import styles from "./flags-cell.module.css";

const SAME_SITE: Record<SameSite, { readonly letter: string; readonly words: MessageKey }> = {
  strict: { letter: "S", words: "flagSameSiteStrict" },
  lax: { letter: "L", words: "flagSameSiteLax" },
  no_restriction: { letter: "N", words: "flagSameSiteNone" },
  unspecified: { letter: "–", words: "flagSameSiteMissing" },
};

/** Secure, HttpOnly and SameSite, each by its letter, colour and words. */
export function FlagsCell({ cookie }: { cookie: Cookie }) {
  const text = useText();
  const { userAgent } = useLens().browser;
  const { secure, httpOnly } = cookie;
  const { letter, words } = SAME_SITE[cookie.sameSite];
  const treatedAs = userAgent.sameSiteUnspecified === "lax" ? "Lax" : "None";
  return (
    <div role="gridcell" class={styles["flags"]}>
      {flag("secure", "S", secure, text(secure ? "flagSecure" : "flagSecureMissing"))}
      {flag("httponly", "H", httpOnly, text(httpOnly ? "flagHttpOnly" : "flagHttpOnlyMissing"))}
      {flag("samesite", letter, letter !== "–", text(words, userAgent.name, treatedAs))}
    </div>
  );
}

type Attribute = "secure" | "httponly" | "samesite";

/** One element each: a list draws hundreds of them. */
function flag(attribute: Attribute, letter: string, isOn: boolean, words: string) {
  return (
    <span
      role="img"
      class={styles["flag"]}
      data-attribute={attribute}
      data-on={isOn}
      title={words}
      aria-label={words}
    >
      {letter}
    </span>
  );
}
