import type { CookieStore, JarQuery } from "../../src/app/ports";
import type { Cookie } from "../../src/core/cookie";
import type { UserAgent } from "../../src/core/user-agent";
import type { FakeBrowser } from "./fake-browser";
import { createFakeCutter, type FakeCall } from "./fake-cut";
import type { FakeExclusion } from "./fake-exclusion";
import type { FakeJar } from "./fake-jar";
import type { FakeMemory } from "./fake-memory";
import type { FakePermissions } from "./fake-permissions";
import { siteOf } from "./fake-site";
import type { FakePrivateSession } from "./fake-private-session";
import type { FakeTabs } from "./fake-tabs";

/** What all documents of the extension share. */
interface FakeWorld {
  readonly userAgent: UserAgent;
  readonly jar: FakeJar;
  readonly permissions: FakePermissions;
  readonly memory: FakeMemory;
  readonly exclusion: FakeExclusion;
  readonly tabs: FakeTabs;
  readonly privateSession: FakePrivateSession;
}

type FakeDocument = Pick<
  FakeBrowser,
  | "cookies"
  | "memory"
  | "permissions"
  | "tabs"
  | "privateSession"
  | "exclusion"
  | "calls"
  | "cut"
  | "close"
>;

/** One popup or page: it shares the browser with the others, and dies alone. */
export function createFakeDocument(world: FakeWorld): FakeDocument {
  const document = {};
  const calls = { list: 0, set: 0, "memory.write": 0 };
  const cutter = createFakeCutter();
  let isClosed = false;

  const heard =
    <A extends readonly unknown[]>(listener: (...told: A) => void) =>
    (...told: A) => {
      if (!isClosed) listener(...told);
    };

  /** A document that is gone hears no answer. */
  async function whileOpen<T>(asked: Promise<T>): Promise<T> {
    const answer = await asked;
    return isClosed ? never() : answer;
  }

  async function ask<T>(call: FakeCall, carryOut: () => T | Promise<T>): Promise<T> {
    if (isClosed) return never();
    const fate = cutter.fateOf(call);
    if (fate === "hangs") return never();
    if (fate === "fails") throw new Error("The browser is in trouble.");
    calls[call] += 1;
    const answer = await carryOut();
    return fate === "happens" || isClosed ? never() : answer;
  }

  const cookies: CookieStore = {
    list: (query) =>
      ask("list", () => heldOf(world, query).filter((cookie) => !world.jar.hasEnded(cookie))),
    listEnded: (query) => ask("list", () => heldOf(world, query).filter(world.jar.hasEnded)),
    set: (cookie) => ask("set", () => setIfReachable(world, cookie)),
    expire: (cookie) => ask("set", () => setIfReachable(world, expired(cookie))),
    onChanged: (listener) => world.jar.onChanged(heard(listener)),
  };

  return {
    calls,
    cookies,
    memory: {
      ...world.memory,
      read: (key) => whileOpen(world.memory.read(key)),
      write: (key, value) => ask("memory.write", () => world.memory.write(key, value)),
    },
    permissions: {
      ...world.permissions,
      request: (pattern) => whileOpen(world.permissions.request(pattern)),
      onChanged: (listener) => world.permissions.onChanged(heard(listener)),
    },
    tabs: { ...world.tabs, onNavigated: (listener) => world.tabs.onNavigated(heard(listener)) },
    privateSession: {
      ...world.privateSession,
      onEnded: (listener) => world.privateSession.onEnded(heard(listener)),
    },
    exclusion: {
      run: (name, work) => (isClosed ? never() : world.exclusion.run(document, name, work)),
    },
    cut: (cut) => cutter.set(cut),
    close() {
      isClosed = true;
      world.exclusion.free(document);
    },
  };
}

function heldOf(
  { jar, permissions, userAgent }: FakeWorld,
  { site, storeId, pattern }: JarQuery,
): readonly Cookie[] {
  // The edge in src/browser keeps to the host where the pattern does; Firefox keeps to the site by itself.
  const isAlone = pattern === `*://${site}/*`;
  const isOfSite = ({ domain }: Cookie) =>
    domain === site ||
    (!isAlone &&
      domain.endsWith(`.${site}`) &&
      (userAgent.id !== "firefox" || siteOf(domain) === siteOf(site)));
  return jar
    .all()
    .filter(
      (cookie) =>
        cookie.storeId === storeId && isOfSite(cookie) && permissions.isVisible(cookie, userAgent),
    );
}

function setIfReachable({ jar, permissions }: FakeWorld, cookie: Cookie) {
  return permissions.isReachable(`https://${cookie.domain}/`) ? jar.set(cookie) : "no-permission";
}

/** As the edge in src/browser spells it. */
function expired(cookie: Cookie): Cookie {
  const value = cookie.name === "" ? cookie.value : "";
  return { ...cookie, value, sameSite: "unspecified", expires: 1 };
}

function never<T>(): Promise<T> {
  return new Promise(() => {});
}
