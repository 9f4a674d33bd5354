import { apiPath } from "../../edit/api-form";
import { isPathKeptByUrl } from "../../edit/addressable";
import { textOf } from "../../parameter";
import { type DraftRule, refusal } from "./draft-rule";

type PathFindingId = "path-not-absolute" | "path-character" | "path-changed-by-url";

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const SEPARATOR_OR_CONTROL = /[;\u0000-\u001F\u007F]/;

/** Subject: draft. The first thing that keeps the path from ever matching a request. */
export const findRefusedPath: DraftRule<PathFindingId> = ({ path }, { userAgent }) => {
  const isEnforced = apiPath(path, userAgent) === null;
  const facts = { field: "path", source: "rfc6265bis-path" } as const;
  if (!path.startsWith("/")) {
    const patch = { path: `/${path}` };
    const isMended = isPathKeptByUrl(patch.path) && !SEPARATOR_OR_CONTROL.test(path);
    return [
      refusal({ id: "path-not-absolute", ...facts, ...(isMended ? { patch } : {}) }, isEnforced),
    ];
  }
  if (SEPARATOR_OR_CONTROL.test(path)) {
    return [refusal({ id: "path-character", ...facts }, isEnforced)];
  }
  if (isPathKeptByUrl(path)) return [];
  const requested = new URL(`https://h${path}`).pathname;
  return [
    refusal(
      {
        id: "path-changed-by-url",
        field: "path",
        parameters: [textOf(requested)],
        source: "url-path",
        ...(isPathKeptByUrl(requested) ? { patch: { path: requested } } : {}),
      },
      isEnforced,
    ),
  ];
};
