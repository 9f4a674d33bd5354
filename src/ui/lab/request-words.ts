import type { ThirdPartySetting, RetrievalRules } from "../../core/retrieval/policy";
import type { RequestKind } from "../../core/retrieval/request-kinds";
import type { UrlProblem } from "../../core/site/typed-url";
import type { MessageKey, Text } from "../text";
import { type ReadUrls, URL_FIELDS, type UrlField } from "./lab-request";
import type { LabChoice } from "./lab-state";

export const KIND_NAMES: Record<RequestKind, MessageKey> = {
  "address-bar": "lab_kind_address_bar",
  link: "lab_kind_link",
  form: "lab_kind_form",
  image: "lab_kind_image",
  fetch: "lab_kind_fetch",
  frame: "lab_kind_frame",
  "nested-frame": "lab_kind_nested_frame",
  "frame-fetch": "lab_kind_frame_fetch",
  websocket: "lab_kind_websocket",
  script: "lab_kind_script",
  "frame-script": "lab_kind_frame_script",
};

const KIND_SENTENCES: Record<RequestKind, MessageKey> = {
  "address-bar": "lab_says_address_bar",
  link: "lab_says_link",
  form: "lab_says_form",
  image: "lab_says_image",
  fetch: "lab_says_fetch",
  frame: "lab_says_frame",
  "nested-frame": "lab_says_nested_frame",
  "frame-fetch": "lab_says_frame_fetch",
  websocket: "lab_says_websocket",
  script: "lab_says_script",
  "frame-script": "lab_says_frame_script",
};

export const RULES_NAMES: Record<RetrievalRules["id"], MessageKey> = {
  chromium: "lab_rules_chromium",
  firefox: "lab_rules_firefox",
  specification: "lab_rules_specification",
};

export const SETTING_NAMES: Record<ThirdPartySetting, MessageKey> = {
  allowed: "lab_third_party_allowed",
  partitioned: "lab_third_party_partitioned",
  blocked: "lab_third_party_blocked",
  unknown: "lab_third_party_unknown",
};

/** What a field's address is of, which the kind of request decides. */
export function urlLabel(field: UrlField, kind: RequestKind): MessageKey {
  switch (field) {
    case "to":
      return kind === "script" || kind === "frame-script" ? "lab_on" : "lab_to";
    case "from":
      return EMBEDDING.has(kind) ? "lab_inside" : "lab_from";
    case "via":
      return "lab_via";
  }
}

const EMBEDDING: ReadonlySet<RequestKind> = new Set([
  "frame",
  "nested-frame",
  "frame-fetch",
  "frame-script",
]);

export interface RequestSentence {
  readonly words: string;
  /** Given where an address is none, so that there is no such request. */
  readonly isProblem: boolean;
}

/** The request in a sentence; or what a browser would make of addresses that are none, or are spelled in another way. */
export function requestSentence(choice: LabChoice, urls: ReadUrls, text: Text): RequestSentence {
  const problems = URL_FIELDS.flatMap((field) => {
    const url = urls[field];
    if (url === null || url.ok) return [];
    return `${text(urlLabel(field, choice.kind))}: ${problemInWords(url.refusal, text)}`;
  });
  if (problems.length > 0) return { words: problems.join(" "), isProblem: true };
  const hostOf = (field: UrlField) => {
    const url = urls[field];
    return url?.ok === true ? url.value.host : "";
  };
  const sentences = [
    text(KIND_SENTENCES[choice.kind], hostOf("to"), hostOf("from"), choice.method),
    ...(urls.via === null ? [] : [text("lab_says_via", hostOf("via"))]),
    ...URL_FIELDS.flatMap((field) => {
      const url = urls[field];
      const spelled = url?.ok === true ? url.value.spelled : null;
      return spelled === null ? [] : text("lab_url_spelled", spelled);
    }),
  ];
  return { words: sentences.join(" "), isProblem: false };
}

function problemInWords(problem: UrlProblem, text: Text): string {
  switch (problem.code) {
    case "url-empty":
      return text("lab_url_empty");
    case "url-other-scheme":
      return text("lab_url_other_scheme", problem.scheme);
    case "url-not-an-address":
      return text("lab_url_not_an_address");
  }
}
