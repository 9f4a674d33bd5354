import { describe, expect, it } from "vitest";
import type { RetrievalRequest } from "../../../../src/core/retrieval/request";
import {
  canRedirect,
  hasCredentialsMode,
  REQUEST_KINDS,
  type RequestKind,
  requestOfKind,
  startsFromPage,
} from "../../../../src/core/retrieval/request-kinds";
import { endpointOf } from "../../../support/request";

const to = endpointOf("https://app.example.com/api");
const from = endpointOf("https://other.test/");
const via = endpointOf("https://hop.test/");
const made = (kind: RequestKind) =>
  requestOfKind({ kind, to, from, via, credentials: "same-origin", method: "POST" });

describe("each kind is the request that browsers make for it", () => {
  it.each<[RequestKind, Partial<RetrievalRequest>]>([
    ["address-bar", { destination: "document", initiator: null, documents: [], redirects: [via] }],
    ["link", { destination: "document", method: "GET", initiator: from, documents: [] }],
    ["form", { destination: "document", method: "POST", initiator: from, documents: [] }],
    ["image", { destination: "subresource", credentials: "include", documents: [from] }],
    ["fetch", { destination: "subresource", credentials: "same-origin", documents: [from] }],
    ["frame", { destination: "frame", initiator: from, documents: [from] }],
    ["nested-frame", { destination: "frame", initiator: from, documents: [to, from] }],
    ["frame-fetch", { destination: "subresource", initiator: to, documents: [from, to] }],
    ["websocket", { destination: "websocket", url: { ...to, scheme: "wss" }, redirects: [] }],
    ["script", { destination: "script", initiator: to, documents: [to], redirects: [] }],
    ["frame-script", { destination: "script", initiator: to, documents: [from, to] }],
  ])("%s", (kind, expected) => {
    expect(made(kind)).toMatchObject(expected);
  });
});

it("offers for each kind only what bears on it", () => {
  const those = (fits: (kind: RequestKind) => boolean) => REQUEST_KINDS.filter(fits);
  expect(those((kind) => !startsFromPage(kind))).toEqual(["address-bar", "script"]);
  expect(those((kind) => !canRedirect(kind))).toEqual(["websocket", "script", "frame-script"]);
  expect(those(hasCredentialsMode)).toEqual(["fetch", "frame-fetch"]);
  for (const kind of those((one) => !canRedirect(one))) expect(made(kind).redirects).toEqual([]);
});
