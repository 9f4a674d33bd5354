import type { Cookie } from "../../../src/core/cookie";
import type { Change } from "../../../src/core/edit/change";
import type { Random } from "../../support/random";
import { accepted } from "./cookies";
import type { Model } from "./model";
import { FULL, isFreeFor, type Operation, putting } from "./operations";

const PAGE_HOST = "app.shop.test";
const NAMES = ["a", "b", "c", "A", "__proto__", "a b"];
const PATHS = ["/", "/deep", "/deep/er", "/other"];
const OWN = { topLevelSite: "https://shop.test", hasCrossSiteAncestor: false };

/** Draws what a person can do in the list and the detail pane, with values that tell cookies apart. */
export interface InterfacePool {
  cookie(): Cookie;
  operation(model: Model): Operation;
}

/** `storeId` of the cookies; each value is used once. */
export function interfacePool(random: Random, storeId: string): InterfacePool {
  let made = 0;
  const value = () => {
    made += 1;
    return `u${String(made).padStart(3, "0")}z`;
  };
  // What the form offers at this page; a host-only cookie of the parent is not among it.
  const scope = () =>
    random.pick([
      { domain: PAGE_HOST, hostOnly: true },
      { domain: PAGE_HOST, hostOnly: false },
      { domain: "shop.test", hostOnly: false },
    ]);
  const parts: Readonly<Record<string, (cookie: Cookie) => Partial<Cookie>>> = {
    "edit value": () => ({ value: value() }),
    "edit flags": ({ httpOnly }) => ({
      httpOnly: !httpOnly,
      sameSite: random.pick(["lax", "strict", "unspecified"]),
    }),
    rename: () => ({ name: random.pick(NAMES) }),
    "rename and edit": () => ({ name: random.pick(NAMES), value: value() }),
    "move path": () => ({ path: random.pick(PATHS) }),
    "move scope": scope,
    "turn host-only": ({ hostOnly }) => ({ hostOnly: !hostOnly }),
    "move partition": ({ partitionKey }) => ({ partitionKey: partitionKey === null ? OWN : null }),
  };
  const write = (title: string, rest: Pick<Written, "changes" | "consents">): Operation => ({
    deed: "write",
    title,
    isAccepted: true,
    ...rest,
  });

  function edit(model: Model): Operation | undefined {
    const [title, part] = random.pick(Object.entries(parts));
    const before = random.pick(model.all());
    const after = accepted({ ...before, ...part(before) });
    const isSame = JSON.stringify(after) === JSON.stringify(before);
    // A partition needs Secure, and leaving one does not undo that: the form would not say so by itself.
    if (isSame || after.secure !== before.secure || !isFreeFor(model, before, after))
      return undefined;
    return write(title, putting(model, before, after));
  }

  function add(model: Model): Operation | undefined {
    // As the form for a new cookie starts, but for what is typed.
    const started = { ...plain(storeId), secure: true };
    const after = {
      ...started,
      name: random.pick(NAMES),
      value: value(),
      path: random.pick(PATHS),
    };
    if (model.find(after) !== undefined || model.sizeOfJar(after) >= FULL) return undefined;
    return write("add", { changes: [{ before: null, after }], consents: [] });
  }

  function removeOne(model: Model): Operation {
    return write("delete", {
      changes: [{ before: random.pick(model.all()), after: null }],
      consents: [],
    });
  }

  function removeShown(model: Model): Operation | undefined {
    // In a full jar a longer one, so that it stays nearly full.
    const search = `${random.below(model.all().length > 50 ? 100 : 10)}z`;
    const shown = model.all().filter((cookie) => cookie.value.includes(search));
    if (shown.length < 2 || shown.length > 6) return undefined;
    const changes = shown.map((before): Change => ({ before, after: null }));
    return { ...write("delete shown", { changes, consents: [] }), search } as Operation;
  }

  const draws: readonly ((model: Model) => Operation | undefined)[] = [
    edit,
    edit,
    edit,
    edit,
    edit,
    add,
    removeOne,
    removeShown,
    ({ levels }) => (levels() === 0 ? undefined : { deed: "undo" }),
    ({ levels }) => (levels() === 0 ? undefined : { deed: "undo" }),
  ];
  return {
    cookie: () => ({
      ...plain(storeId),
      ...scope(),
      name: random.pick(NAMES),
      value: value(),
      path: random.pick(PATHS),
      secure: true,
      httpOnly: random.chance(0.5),
      sameSite: random.pick(["lax", "strict", "unspecified"]),
      partitionKey: random.chance(0.2) ? OWN : null,
    }),
    operation(model) {
      for (;;) {
        const operation = model.all().length < 5 ? add(model) : random.pick(draws)(model);
        if (operation !== undefined) return operation;
      }
    },
  };
}

type Written = Extract<Operation, { deed: "write" }>;

function plain(storeId: string): Cookie {
  return {
    name: "",
    value: "",
    domain: PAGE_HOST,
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "lax",
    expires: null,
    partitionKey: null,
    storeId,
  };
}
