import type { DrivenBrowser, DrivenTab } from "./driver";
import type { LoopbackSite } from "./loopback-site";

const PAGE = "www.shop.example";
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** A made-up shop's cookies, of every kind that the list draws differently. */
const ON_THE_PAGE: readonly string[] = [
  "__Host-session=s%3A9f2c41d07be84a63.Zk1vQ3RrT2Q; Path=/; Secure; HttpOnly; SameSite=Lax",
  `csrftoken=b7Qm2nX0aVtE5kLr8sWd; Path=/; Max-Age=${365 * DAY}; Secure; SameSite=Strict`,
  `theme=dark; Domain=shop.example; Path=/; Max-Age=${23 * DAY}; SameSite=Lax`,
  `lang=en-GB; Domain=shop.example; Path=/; Max-Age=${180 * DAY}; Secure; SameSite=Lax`,
  `email=ada%40shop.example; Path=/; Max-Age=${90 * DAY}`,
  `cart=%7B%22items%22%3A%5B%22mug%22%2C%22tea%22%5D%2C%22total%22%3A2350%7D; Path=/cart; Max-Age=${12 * 60 * MINUTE}; Secure; SameSite=Lax`,
  `checkout_hold=seat-14; Path=/cart; Max-Age=${10 * MINUTE}; Secure; SameSite=Strict`,
  `last_order=SO-20417; Path=/orders; Max-Age=${30 * DAY}; Secure; SameSite=Lax`,
  `visitor=1f0c3a9e; Domain=shop.example; Path=/; Max-Age=${400 * DAY}; Secure; SameSite=None`,
  `recently_viewed=${"mug.tea.pot.".repeat(190)}; Path=/; Max-Age=${7 * DAY}; Secure; SameSite=Lax`,
  "consent=essential; Domain=shop.example; Path=/; Secure; SameSite=Lax",
];

const ON_THE_HELP_DESK: readonly string[] = [
  `ticket=4711; Path=/; Max-Age=${3 * DAY}; Secure; SameSite=Lax`,
];

const IN_A_FRAME: readonly string[] = [
  `chat_widget=open; Path=/; Max-Age=${30 * DAY}; Secure; HttpOnly; SameSite=None; Partitioned`,
];

/** How many cookies the shop's site has after `visitShop`. */
export const SHOP_COOKIES = ON_THE_PAGE.length + ON_THE_HELP_DESK.length + IN_A_FRAME.length;

/** Visits the shop as a customer would, and stays on its cart. */
export async function visitShop(browser: DrivenBrowser, site: LoopbackSite): Promise<DrivenTab> {
  const tab = await browser.open(site.setting("https", "help.shop.example", ON_THE_HELP_DESK));
  const widget = site.setting("https", "chat.shop.example", IN_A_FRAME);
  await tab.goto(site.framing("https", "www.magazine.example", widget));
  await tab.goto(site.setting("https", PAGE, ON_THE_PAGE));
  await tab.goto(site.url("https", PAGE, "/cart"));
  return tab;
}
