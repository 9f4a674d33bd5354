import type { Cookie } from "../../core/cookie";
import type { CookiePatch } from "../../core/findings/finding";

/** What the detail pane shows: a listed cookie, or one that is yet to be added. */
export type DetailTarget =
  | {
      readonly kind: "cookie";
      readonly cookie: Cookie;
      /** What a finding's fix would change: the pane opens with a draft that differs in this. */
      readonly proposal?: CookiePatch;
    }
  | {
      readonly kind: "new";
      /** A duplicate starts as this cookie; null starts empty. */
      readonly template: Cookie | null;
    };
