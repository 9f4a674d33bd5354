import { describe, expect, it } from "vitest";
import type { Endpoint, RetrievalRequest } from "../../../../src/core/retrieval/request";
import {
  canRedirect,
  hasCredentialsMode,
  REQUEST_KINDS,
  type RequestKind,
  requestOfKind,
  startsFromPage,
} from "../../../../src/core/retrieval/request-kinds";
import { requestsOf, type SentCase } from "../../../oracle/sent-case";
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

describe("each kind is a request that the oracle has made by real browsers", () => {
  const page = (...documents: readonly Endpoint[]): SentCase["scene"] =>
    documents.map((url, index) => ({ url, parent: index === 0 ? null : index - 1, lines: [] }));
  const websocketTo = { ...to, scheme: "wss" } as const;

  it.each<[RequestKind, SentCase["deed"], SentCase["scene"], Partial<SentCase>?]>([
    ["address-bar", "address-bar", page(from)],
    ["link", "link", page(from)],
    ["form", "form", page(from), { method: "POST" }],
    ["image", "image", page(from)],
    ["fetch", "fetch", page(from), { credentials: "same-origin" }],
    ["frame", "frame", page(from)],
    // A in B in A.
    ["nested-frame", "frame", page(to, from)],
    ["frame-fetch", "fetch", page(from, to), { credentials: "same-origin" }],
    ["websocket", "websocket", page(from), { hops: [websocketTo] }],
    ["script", "script", page(to), { hops: [] }],
    ["frame-script", "script", page(from, to), { hops: [] }],
  ])("%s", (kind, deed, scene, more = {}) => {
    const oracle = requestsOf({
      scene,
      at: scene.length - 1,
      deed,
      method: "GET",
      credentials: "include",
      mode: "cors",
      hops: [via, to],
      redirectStatus: 307,
      ...more,
    });
    expect(made(kind)).toEqual(oracle.at(-1));
  });
});
