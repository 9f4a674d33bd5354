import type { Cookie } from "../../../src/core/cookie";
import type { Change } from "../../../src/core/edit/change";
import type { Random } from "../../support/random";
import { accepted } from "./cookies";
import type { Model } from "./model";
import { type Operation, putting } from "./operations";

const PAGE_HOST = "app.shop.test";
const NAMES = ["a", "b", "c", "A", "__proto__", "a b"];
const PATHS = ["/", "/deep", "/deep/er", "/other"];
/** The page's own partition, which the form offers. */
export const OWN = { topLevelSite: "https://shop.test", hasCrossSiteAncestor: false };

/** Draws what a person can do in the list and the detail pane, with values that tell cookies apart. */
export interface InterfacePool {
  cookie(): Cookie;
  /** `isFull`: in a jar that is to stay at its limit. */
  operation(model: Model, isFull: boolean): Operation;
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
  /** Within its jar. */
  const moves: Edits = {
    rename: () => ({ name: random.pick(NAMES) }),
    "rename and edit": () => ({ name: random.pick(NAMES), value: value() }),
    "move path": () => ({ path: random.pick(PATHS) }),
    "move scope": scope,
    "turn host-only": ({ hostOnly }) => ({ hostOnly: !hostOnly }),
  };
  const edits: Edits = {
    ...moves,
    "edit value": () => ({ value: value() }),
    "grow value": (cookie) => ({ value: cookie.value + "y".repeat(1 + random.below(30)) }),
    "edit flags": ({ httpOnly }) => ({
      httpOnly: !httpOnly,
      sameSite: random.pick(["lax", "strict", "unspecified"]),
    }),
    "move partition": ({ partitionKey }) => ({ partitionKey: partitionKey === null ? OWN : null }),
  };
  const write = (title: string, rest: Pick<Written, "changes" | "consents">): Written => ({
    deed: "write",
    title,
    isAccepted: true,
    ...rest,
  });

  const editing = (among: Edits) => (model: Model) => {
    const [title, part] = random.pick(Object.entries(among));
    const before = random.pick(model.all());
    const after = accepted({ ...before, ...part(before) });
    const isSame = JSON.stringify(after) === JSON.stringify(before);
    // A partition needs Secure, and leaving one does not undo that: the form would not say so by itself.
    if (isSame || after.secure !== before.secure || !model.hasRoom(before, after)) return undefined;
    return write(title, putting(model, before, after));
  };

  function add(model: Model): Operation | undefined {
    // As the form for a new cookie starts, but for what is typed.
    const started = { ...plain(storeId), secure: true };
    const after = {
      ...started,
      name: random.pick(NAMES),
      value: value(),
      path: random.pick(PATHS),
    };
    if (model.find(after) !== undefined || !model.hasRoom(null, after)) return undefined;
    return write("add", { changes: [{ before: null, after }], consents: [] });
  }

  function removeOne(model: Model): Operation {
    return write("delete", {
      changes: [{ before: random.pick(model.all()), after: null }],
      consents: [],
    });
  }

  /** By the last digit of the values, or by the first two: some of all ages, or up to ten of one age. */
  function removeShown(model: Model): Operation | undefined {
    const digits = (count: number) => Array.from({ length: count }, (_, digit) => digit);
    const searches = [
      ...digits(10).map((last) => `${last}z`),
      ...digits(made / 10 + 1).map((tens) => `u${String(tens).padStart(2, "0")}`),
    ];
    const choices = searches
      .map((search) => deletionOf(model, search))
      .filter((one) => one !== undefined);
    // The more it shows the likelier, since each deletion is a call of its own.
    const weighted = choices.flatMap((one) => one.changes.map(() => one));
    return weighted.length === 0 ? undefined : random.pick(weighted);
  }

  /** In a full jar: two or three of all ages. */
  const removeFew = (model: Model) => deletionOf(model, `${random.below(100)}z`);

  function deletionOf(model: Model, search: string) {
    const shown = model.all().filter((cookie) => cookie.value.includes(search));
    // One stays at least: an empty list has no rows to wait for.
    if (shown.length < 2 || shown.length > 10 || shown.length === model.all().length)
      return undefined;
    const changes = shown.map((before): Change => ({ before, after: null }));
    return { ...write("delete shown", { changes, consents: [] }), search };
  }

  const undo = ({ levels }: Model) =>
    levels() === 0 ? undefined : ({ deed: "undo" } satisfies Operation);
  const each = (draw: Draw, weight: number) => Array.from({ length: weight }, () => draw);
  const few = [
    ...each(editing(edits), 4),
    add,
    removeOne,
    ...each(removeShown, 2),
    ...each(undo, 2),
  ];
  // Moves in a full jar are what needs a place freed; what takes away is soon taken back.
  const many = [
    ...each(editing(moves), 6),
    ...each(editing(edits), 2),
    removeOne,
    removeFew,
    ...each(undo, 4),
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
    operation(model, isFull) {
      for (;;) {
        const draw = model.all().length < 5 ? add : random.pick(isFull ? many : few);
        const operation = draw(model);
        if (operation !== undefined) return operation;
      }
    },
  };
}

type Edits = Readonly<Record<string, (cookie: Cookie) => Partial<Cookie>>>;
type Draw = (model: Model) => Operation | undefined;
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
