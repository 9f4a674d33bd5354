import type { Cookie } from "../cookie";
import { nameForDisplay } from "../cookie-name";
import type { CookiePatch } from "../findings/finding";
import type { UserAgent } from "../user-agent";
import type { CookieField } from "./compare";
import { type DraftLifetime, isSameLifetime, lifetimeFromCookie } from "./draft-lifetime";

/** A cookie on its way to be written, field by field as it was typed: nothing here need be storable yet. */
export interface Draft extends Omit<Cookie, "name" | "expires" | "storeId"> {
  /** As people read it. Firefox: the stored name is octets, see `nameFromTyped`. */
  readonly name: string;
  readonly lifetime: DraftLifetime;
}

/** The editor's fields, in its order. */
export const DRAFT_FIELDS: readonly CookieField[] = [
  "name",
  "value",
  "domain",
  "path",
  "expires",
  "secure",
  "httpOnly",
  "sameSite",
  "partition",
];

export function draftFromCookie(cookie: Cookie, userAgent: UserAgent): Draft {
  const { name, expires, storeId: _storeId, ...fields } = cookie;
  return {
    ...fields,
    name: nameForDisplay(name, userAgent),
    lifetime: lifetimeFromCookie(expires),
  };
}

/** The page that a new cookie is made for. */
interface DraftOrigin {
  readonly scheme: "http" | "https";
  readonly host: string;
}

/** A new cookie that this page's own requests get, and that is no wider than it must be. */
export function newDraft({ scheme, host }: DraftOrigin): Draft {
  return {
    name: "",
    value: "",
    domain: host,
    hostOnly: true,
    path: "/",
    lifetime: { kind: "session" },
    secure: scheme === "https",
    httpOnly: false,
    sameSite: "lax",
    partitionKey: null,
  };
}

/** The draft with the fields that a fix would change. */
export function patchDraft(draft: Draft, patch: CookiePatch, userAgent: UserAgent): Draft {
  const { name, expires, ...fields } = patch;
  return {
    ...draft,
    ...fields,
    ...(name === undefined ? {} : { name: nameForDisplay(name, userAgent) }),
    ...(expires === undefined ? {} : { lifetime: lifetimeFromCookie(expires) }),
  };
}

/** The fields in which two drafts differ, in the editor's order. */
export function changedFields(before: Draft, after: Draft): readonly CookieField[] {
  const differs: Record<CookieField, boolean> = {
    name: before.name !== after.name,
    value: before.value !== after.value,
    domain: before.domain !== after.domain || before.hostOnly !== after.hostOnly,
    path: before.path !== after.path,
    expires: !isSameLifetime(before.lifetime, after.lifetime),
    secure: before.secure !== after.secure,
    httpOnly: before.httpOnly !== after.httpOnly,
    sameSite: before.sameSite !== after.sameSite,
    partition:
      before.partitionKey?.topLevelSite !== after.partitionKey?.topLevelSite ||
      before.partitionKey?.hasCrossSiteAncestor !== after.partitionKey?.hasCrossSiteAncestor,
  };
  return DRAFT_FIELDS.filter((field) => differs[field]);
}

/** Whether anything was typed or chosen since the draft began. */
export function isDraftChanged(began: Draft, draft: Draft): boolean {
  return changedFields(began, draft).length > 0;
}

/**
 * The draft on a new ground: what was typed stays, what was left alone follows the new ground.
 * @param began the draft as it began, @param ground what it would begin with now
 */
export function rebaseDraft(began: Draft, draft: Draft, ground: Draft): Draft {
  return changedFields(began, draft).reduce(
    (rebased, field) => withField(rebased, draft, field),
    ground,
  );
}

function withField(draft: Draft, from: Draft, field: CookieField): Draft {
  switch (field) {
    case "name":
      return { ...draft, name: from.name };
    case "value":
      return { ...draft, value: from.value };
    case "domain":
      return { ...draft, domain: from.domain, hostOnly: from.hostOnly };
    case "path":
      return { ...draft, path: from.path };
    case "expires":
      return { ...draft, lifetime: from.lifetime };
    case "secure":
      return { ...draft, secure: from.secure };
    case "httpOnly":
      return { ...draft, httpOnly: from.httpOnly };
    case "sameSite":
      return { ...draft, sameSite: from.sameSite };
    case "partition":
      return { ...draft, partitionKey: from.partitionKey };
  }
}
