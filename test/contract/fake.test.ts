import { describe } from "vitest";
import { CHROMIUM, FIREFOX } from "../../src/core/user-agent";
import { cookieStoreContract } from "./cookie-store";
import { openFakeSubject } from "./fake-subject";

describe.each([CHROMIUM, FIREFOX])("the cookie store in memory, as $name", (userAgent) => {
  cookieStoreContract(() => openFakeSubject(userAgent));
});
