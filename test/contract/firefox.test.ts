import { describe } from "vitest";
import { cookieStoreContract } from "./cookie-store";
import { rawApiCases } from "./raw-api";
import { openRealSubject } from "./real-subject";

describe("the cookie store of Firefox", () => {
  cookieStoreContract(
    () => openRealSubject("firefox"),
    (subject) => describe("the browser's own calls", () => rawApiCases(subject)),
  );
});
