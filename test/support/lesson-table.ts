import type { Asking } from "./ask";

/** What Start of each lesson sets, in the order of the lessons. */
export const LESSON_STARTS: readonly {
  readonly id: string;
  readonly sets: readonly Readonly<Record<string, string>>[];
}[] = [
  { id: "first", sets: [{ pair: "hello=world", Path: "/" }] },
  { id: "create", sets: [] },
  { id: "read", sets: [{ pair: "theme=dark", Path: "/" }] },
  { id: "max-age", sets: [{ pair: "brief=ten_seconds", Path: "/", "Max-Age": "10" }] },
  { id: "path", sets: [{ pair: "cart=tea", Path: "/" }] },
  { id: "domain", sets: [{ pair: "visitor=42", Path: "/" }] },
  { id: "secure", sets: [{ pair: "pin=1234", Path: "/" }] },
  { id: "http-only", sets: [{ pair: "secret=for_the_server", Path: "/" }] },
  {
    id: "same-site",
    sets: [
      { pair: "ss_strict=own_site_only", Path: "/", SameSite: "Strict" },
      { pair: "ss_lax=links_too", Path: "/", SameSite: "Lax" },
      { pair: "ss_none=everywhere", Path: "/", Secure: "", SameSite: "None" },
    ],
  },
  { id: "delete", sets: [{ pair: "old=still_here", Path: "/" }] },
];

interface ExpectedOutcome {
  readonly id: string;
  readonly when: string;
  readonly asking: Asking;
  readonly query?: string;
  readonly saw: string;
  readonly says: string;
  readonly confirmed: boolean;
}

const without = (id: string): ExpectedOutcome => ({
  id,
  when: "nothing came",
  asking: {},
  saw: "absent",
  says: "brought no",
  confirmed: false,
});

const came = (id: string, cookie: string, says: string, confirmed = false): ExpectedOutcome => ({
  id,
  when: `${cookie} came`,
  asking: { cookie },
  saw: "came",
  says,
  confirmed,
});

const NEWS = { referer: "http://news.localhost:1/" };

/** What the server sees of a lesson's cookie, what it says of it, and whether that is the goal. */
export const OUTCOMES: readonly ExpectedOutcome[] = [
  without("first"),
  came("first", "hello=Zoë B.", 'Hello, <b class="value">Zoë B.</b>!'),
  without("create"),
  came("create", "theme=dark", "<code>theme=dark</code>"),
  without("read"),
  came("read", "theme=dark", "The server read it back", true),
  {
    ...came("read", "theme=dark", "Now reload"),
    when: "theme came with the request that follows Start",
    query: "?after=start",
    saw: "started",
  },
  without("max-age"),
  came("max-age", "brief=ten_seconds", "it lives"),
  without("path"),
  came("path", "cart=tea", "for this page brought"),
  without("domain"),
  came("domain", "visitor=42", "one <code>visitor</code>"),
  { ...came("domain", "visitor=42; visitor=42", "twice"), saw: "twice" },
  without("secure"),
  came("secure", "pin=1234", "brought <code>pin</code>"),
  without("http-only"),
  came("http-only", "secret=1", "Compare with what"),
  { ...without("same-site"), says: "none of the three" },
  came("same-site", "ss_strict=1; ss_lax=1; ss_none=1", "ss_strict, ss_lax, ss_none"),
  {
    ...came("same-site", "ss_lax=1; ss_none=1", "ss_lax, ss_none</b>", true),
    when: "news.localhost linked, and Strict stayed away",
    asking: { cookie: "ss_lax=1; ss_none=1", headers: NEWS },
    saw: "from-news",
  },
  {
    ...came("same-site", "ss_strict=1; ss_lax=1", "ss_strict, ss_lax</b>"),
    when: "news.localhost linked, and Strict came all the same",
    asking: { cookie: "ss_strict=1; ss_lax=1", headers: NEWS },
    saw: "from-news",
  },
  {
    ...came("same-site", "ss_lax=1", "ss_lax</b>"),
    when: "Lax came alone, by a link of this site",
    asking: { cookie: "ss_lax=1", headers: { referer: "http://shop.localhost:1/" } },
  },
  without("delete"),
  came("delete", "old=1", "brought <code>old</code>"),
  { ...without("login"), says: "not signed in" },
  came("login", "email=ada@example.org", "ada@example.org</b>"),
  { ...without("limits"), saw: "always", says: "do not know ports" },
];
