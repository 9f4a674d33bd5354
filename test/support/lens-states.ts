import { answerSet, hasAskedToSet, stopTimers } from "./api-fates";
import {
  chooseForeignLink,
  openCookie,
  openFindings,
  showTab,
  standsList,
} from "../pictures/scenes";
import type { DrivenTab, DrivenView } from "./driver";
import { openLab, openWhatIf, pickInLab } from "./lab-view";
import { fillField, save, turnSwitch, waitForRows } from "./lens-view";
import { SHOP_COOKIES } from "./shop";

/** The popup over the shop's cart, and what it takes to bring it into a state. */
export interface LensScene {
  /** The one that is open; `reopen` gives another. */
  popup(): DrivenView;
  readonly tab: DrivenTab;
  /** Closes the popup from outside, and opens it over the tab again. */
  reopen(): Promise<void>;
  /** Lets the shop's server set a cookie that no extension can reach in this browser, and opens the popup again. */
  setUnaddressable(): Promise<void>;
}

/** Every state of the popup with the list in it. Each begins with the shop's cookies and a popup just opened. */
export const LENS_STATES: Readonly<Record<string, (scene: LensScene) => Promise<unknown>>> = {
  list: ({ popup }) => standsList(popup()),
  async "a cookie to edit"({ popup }) {
    await openCookie(popup(), "email");
  },
  async "a cookie explained"({ popup }) {
    await openCookie(popup(), "email");
    await showTab(popup(), "explain");
  },
  async "a draft that the browser would refuse"({ popup }) {
    await openCookie(popup(), "visitor");
    await turnSwitch(popup(), "Secure");
    await popup().fill("#draft-name", "");
    await popup().waitFor(() => document.querySelector('[data-severity="refused"] button'));
  },
  async "a draft that changes who gets it"({ popup }) {
    await openCookie(popup(), "cart");
    await turnSwitch(popup(), "HttpOnly");
    await fillField(popup(), "Path", "/");
    await popup().waitFor(() => document.body.innerText.includes("Saving changes who gets it"));
  },
  async "a new cookie"({ popup }) {
    await standsList(popup());
    await popup().press("n");
    await popup().waitFor(() => document.activeElement?.id === "draft-name");
  },
  async "a conflict"({ popup, tab }) {
    await openCookie(popup(), "theme");
    await fillField(popup(), "Value", "mine");
    await tab.evaluate(() => {
      document.cookie = "theme=theirs; Domain=shop.example; Path=/";
    });
    await popup().waitFor(() =>
      document.body.innerText.includes("The cookie changed while you were editing"),
    );
  },
  async "a cookie that went under its draft"({ popup, tab }) {
    await openCookie(popup(), "theme");
    await fillField(popup(), "Value", "mine");
    await tab.evaluate(() => {
      document.cookie = "theme=; Domain=shop.example; Path=/; Max-Age=0";
    });
    await popup().waitFor(() =>
      document.body.innerText.includes("The browser no longer has this cookie"),
    );
  },
  async "a refusal"({ popup }) {
    await openCookie(popup(), "theme");
    await fillField(popup(), "Value", "refused");
    await popup().evaluate(answerSet, "refuses");
    await save(popup());
    await popup().waitFor(() => document.body.innerText.includes("refused it"));
  },
  async "an outcome that the browser changed"({ popup }) {
    await openCookie(popup(), "theme");
    await fillField(popup(), "Max-Age (s)", "50000000");
    await save(popup());
    await popup().waitFor(() => document.body.innerText.includes("Saved, with changes"));
  },
  async "a cookie that cannot be reached"({ popup, setUnaddressable }) {
    await setUnaddressable();
    await openUnaddressable(popup());
  },
  async "rows picked"({ popup }) {
    await standsList(popup());
    await popup().click("[data-index] input[type=checkbox]");
    await popup().waitFor(() => document.querySelector("footer b"));
  },
  async "a deletion of many to confirm, with one that cannot be reached"({
    popup,
    setUnaddressable,
  }) {
    await setUnaddressable();
    await popup().press("ArrowDown");
    await popup().press("Control+a");
    await popup().click("footer button", { text: "Delete" });
    await popup().waitFor(() => document.body.innerText.includes("not counted: 1"));
  },
  async "something to undo"({ popup }) {
    await openCookie(popup(), "theme");
    await popup().click('button[aria-label="Delete"]');
    await popup().waitFor(() => document.querySelector('footer button[title^="Undo"]'));
  },
  async "an expired row"({ popup, tab }) {
    await standsList(popup());
    await tab.evaluate(() => {
      document.cookie = "brief=1; Path=/; Max-Age=2";
    });
    await popup().waitFor(() => document.querySelector('[data-ended="true"] button'));
    // It would leave before both themes were looked at.
    await popup().evaluate(stopTimers);
  },
  async "a write that was cut off"({ popup, reopen }) {
    await openCookie(popup(), "theme");
    await fillField(popup(), "Value", "cut off");
    await popup().evaluate(answerSet, "hangs");
    await popup().press("Control+Enter");
    await popup().waitFor(hasAskedToSet);
    await reopen();
    await popup().waitFor(() => document.body.innerText.includes("The window was closed"));
  },
  async findings({ popup }) {
    await standsList(popup());
    await openFindings(popup());
  },
  async "the request lab"({ popup }) {
    await openLab(popup(), SHOP_COOKIES);
    await chooseForeignLink(popup());
  },
  async "the request lab with every field of a request"({ popup }) {
    await openLab(popup(), SHOP_COOKIES);
    await pickInLab(popup(), "Request", "fetch()");
    await pickInLab(popup(), "Credentials", "include");
    await pickInLab(popup(), "Third-party cookies", "not known");
    await popup().click("section button", { text: "another site" });
    await popup().click("section button", { text: "+ redirect" });
    await popup().waitFor(() => document.querySelector('section [data-halt="depends"]'));
  },
  async "an address that is none in the request lab"({ popup }) {
    await openLab(popup(), SHOP_COOKIES);
    await popup().fill('section input[inputmode="url"]', "shop.example:99999");
    await popup().waitFor(() =>
      document.body.innerText.includes("A browser cannot read this as an address"),
    );
  },
  async "a gate explained in the request lab"({ popup }) {
    await openLab(popup(), SHOP_COOKIES);
    await chooseForeignLink(popup());
    await popup().click('section button[aria-expanded][data-attribute="sameSite"]');
    await popup().waitFor(() => document.querySelector("section [aria-expanded=true]"));
  },
  async "a what-if in the request lab"({ popup }) {
    await openLab(popup(), SHOP_COOKIES);
    await chooseForeignLink(popup());
    await openWhatIf(popup(), "checkout_hold");
    await popup().click("section section label", { text: "None" });
    await popup().waitFor(() => document.body.innerText.includes("with 1 what-if"));
  },
  async "the count's details"({ popup }) {
    await standsList(popup());
    await openMeter(popup(), "Cookies");
  },
  async "the header's details"({ popup }) {
    await standsList(popup());
    await openMeter(popup(), "Header here");
  },
  async "the menu"({ popup }) {
    await standsList(popup());
    await popup().click('button[aria-label="More"]');
    await popup().waitFor(() => document.querySelector('[role="menu"] button'));
  },
  async "the keys"({ popup }) {
    await standsList(popup());
    await popup().press("?");
    await popup().waitFor(() => document.querySelector("dialog[open]"));
  },
  async "the bench with lines of every kind"({ popup }) {
    await standsList(popup());
    await popup().press("b");
    await popup().waitFor(() => document.activeElement?.id === "bench-lines");
    await popup().evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>("#bench-lines")!;
      field.value = [
        "visits=1; Max-Age=3600; Domain=shop.example; Path=/; Secure; HttpOnly; SameSite=Lax",
        "__Host-id=9f2c; Domain=shop.example; Colour=red; SameSite=None",
        "theme=; Max-Age=0; Domain=shop.example; Path=/",
      ].join("\n");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await popup().waitFor(() => document.querySelectorAll("aside section section").length === 3);
  },
  async "a question"({ popup }) {
    await openCookie(popup(), "cart");
    await popup().fill("#draft-name", "checkout_hold");
    await popup().press("Control+Enter");
    await popup().waitFor(() => document.querySelector("dialog[open]"));
  },
  async "groups by domain, all values hidden"({ popup }) {
    await standsList(popup());
    await popup().evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>("header select")!;
      choice.value = "domain";
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await popup().click('button[aria-label="More"]');
    await popup().click('[role="menu"] button', { text: "Hide all values" });
    await popup().waitFor(() => document.querySelector('[role="menu"]') === null);
  },
  async "the lessons"({ popup }) {
    await openLessons(popup());
  },
  async "a lesson"({ popup }) {
    await openLesson(popup(), "Path");
  },
  async "a lesson while a cookie is edited"({ popup }) {
    await openLesson(popup(), "Secure");
    await popup().press("Escape");
    await openCookie(popup(), "theme");
    await popup().waitFor(() => document.querySelector('section[aria-label^="Lesson "]'));
  },
  async "a lesson on demo cookies, done"({ popup }) {
    await openLesson(popup(), "Read it back");
    await popup().click("aside button", { text: "Try it on demo cookies" });
    await popup().click("aside button", { text: "Start" });
    await popup().click("aside button", { text: "Reload the page" });
    await popup().waitFor(() =>
      document.querySelector<HTMLElement>('aside [data-done="true"]')?.innerText.includes("Done"),
    );
  },
  async "the lessons in class mode"({ popup }) {
    await openLessons(popup());
    await switchClassMode(popup());
    // It outlives the popup: the next state begins as all others do.
    await popup().evaluate(forgetClassMode);
  },
  async "a cookie to edit in class mode"({ popup }) {
    await openLessons(popup());
    await switchClassMode(popup());
    await popup().evaluate(forgetClassMode);
    await popup().press("Escape");
    await openCookie(popup(), "theme");
  },
  async "a search that nothing matches"({ popup }) {
    await standsList(popup());
    await popup().type("search input", "zzz");
    await popup().waitFor(() => document.querySelector("main h2"));
  },
};

export async function openMeter(view: DrivenView, name: string): Promise<void> {
  const button = await view.waitFor((wanted: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>("header button[aria-expanded]")];
    const meter = buttons.find(({ innerText }) => innerText.startsWith(wanted));
    return meter && `header button[title="${meter.title}"]`;
  }, name);
  await view.click(button);
  await view.waitFor(() => document.querySelector("header section h2"));
}

async function openLessons(view: DrivenView): Promise<void> {
  await standsList(view);
  await view.press("t");
  await view.waitFor(() => document.querySelector("aside ol button"));
}

async function openLesson(view: DrivenView, title: string): Promise<void> {
  await openLessons(view);
  const number = await view.evaluate((wanted: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>("aside ol button")];
    return buttons.findIndex(({ innerText }) => innerText.trimEnd().endsWith(wanted)) + 1;
  }, title);
  await view.click(`aside ol > li:nth-child(${number}) button`);
  await view.waitFor(() => document.querySelector("aside article"));
}

async function switchClassMode(view: DrivenView): Promise<void> {
  await view.click('aside [role="switch"]');
  await view.waitFor(() => document.documentElement.hasAttribute("data-class"));
}

/** Runs in the popup, which remembers it until the browser is closed. */
async function forgetClassMode(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { remove(key: string): Promise<void> } } };
  };
  await chrome.storage.session.remove("class-mode");
}

async function openUnaddressable(view: DrivenView): Promise<void> {
  await view.fill("search input", "odd");
  await waitForRows(view, 1);
  await view.click('[data-index="0"] > [role="gridcell"]:nth-child(2)');
  await view.waitFor(() =>
    document.body.innerText.includes("It can be neither edited nor deleted from here"),
  );
}
