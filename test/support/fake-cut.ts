/** Calls by which a document reaches the browser, and at which its life can be cut. */
export type FakeCall = "list" | "set" | "memory.write";

/** The call at which a document goes wrong, as a closed popup or a browser in trouble would have it. */
export interface Cut {
  /** `set` counts what stores and what expires: both are `cookies.set`. */
  readonly call: FakeCall;
  /** Counted from now on, the first is 1. */
  readonly nth: number;
  /** `happens` and `hangs`: the browser carries it out or not, and never answers. `fails`: it rejects. */
  readonly fate: "happens" | "hangs" | "fails";
  /** What becomes of the document's later calls: lost with it (the rule), or carried out and answered. */
  readonly later?: "lost" | "happen";
}

/** What is to be done with one call. */
export type Fate = "answered" | "happens" | "hangs" | "fails";

interface Cutting {
  readonly cut: Cut;
  readonly reached: () => void;
  seen: number;
}

export interface FakeCutter {
  set(cut: Cut): Promise<void>;
  fateOf(call: FakeCall): Fate;
}

/** Counts calls, and tells the fate of each. */
export function createFakeCutter(): FakeCutter {
  let cutting: Cutting | undefined;
  let isOver = false;
  return {
    set: (cut) => new Promise((reached) => (cutting = { cut, reached, seen: 0 })),
    fateOf(call) {
      if (isOver) return "hangs";
      if (cutting === undefined || cutting.cut.call !== call) return "answered";
      cutting.seen += 1;
      const { cut, reached, seen } = cutting;
      if (seen !== cut.nth) return "answered";
      cutting = undefined;
      isOver = cut.fate !== "fails" && cut.later !== "happen";
      reached();
      return cut.fate;
    },
  };
}
