import type { Cookie } from "../../src/core/cookie";

/** A plain cookie of app.example.com, with what a test says about it. */
export function cookieWith(stated: Partial<Cookie> = {}): Cookie {
  return {
    name: "n",
    value: "v",
    domain: "app.example.com",
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "lax",
    expires: null,
    partitionKey: null,
    storeId: "0",
    ...stated,
  };
}
