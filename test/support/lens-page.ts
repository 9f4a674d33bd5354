/** One row of the list, as a person reads it. */
export interface LensRow {
  /** Its place among all lines, from 0. */
  readonly index: number;
  /** Characters that the row shows as codes are given as themselves. Cut where the row cuts it. */
  readonly name: string;
  /** As it is shown: plain, masked or "empty". */
  readonly value: string;
  /** The second line of the name, such as why this page's request does not get it; "" for none. */
  readonly remark: string;
  /** `this host`, a host, or `*.` and a domain. */
  readonly domain: string;
  readonly path: string;
  readonly lifetime: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** S, L, N or – */
  readonly sameSite: string;
  /** "" in the row of a cookie that ended. */
  readonly octets: string;
  readonly sent: boolean;
  readonly ended: boolean;
}

/** The fields of an open cookie. Of a group of choices, the words of the one taken. */
export interface LensFields {
  readonly name: string;
  readonly value: string;
  /** Null where the host has no other choice. */
  readonly domain: string | null;
  readonly path: string;
  /** Seconds as typed; "" for a session cookie. */
  readonly maxAge: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
}

/** Runs in the page. */
export function readDrawnRows(): LensRow[] {
  const spelled = (element: Element | null | undefined): string => {
    let text = "";
    for (const node of element?.childNodes ?? []) {
      if (!(node instanceof Element)) text += node.nodeValue ?? "";
      else if (node.localName === "span" && node.hasAttribute("title")) {
        text += String.fromCharCode(Number.parseInt(node.textContent, 16));
      } else if (!node.matches("i, .said")) text += spelled(node);
    }
    return text;
  };
  return [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-index]')].map((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('[role="gridcell"]')];
    const [name, remark] = cells[1]?.children ?? [];
    const [domain, path] = cells[3]?.children ?? [];
    const flags = [...(cells[5]?.children ?? [])] as HTMLElement[];
    return {
      index: Number(row.dataset["index"]),
      name: spelled(name?.firstElementChild),
      value: spelled(cells[2]?.querySelector(":scope > span, :scope > i")),
      remark: remark?.textContent ?? "",
      domain: domain?.textContent ?? "",
      path: spelled(path),
      lifetime: cells[4]?.innerText.trim() ?? "",
      secure: flags[0]?.dataset["on"] === "true",
      httpOnly: flags[1]?.dataset["on"] === "true",
      sameSite: flags[2]?.textContent ?? "",
      octets: cells[6]?.textContent ?? "",
      sent: row.querySelector<HTMLElement>("[data-sent]")?.dataset["sent"] === "true",
      ended: row.dataset["ended"] === "true",
    };
  });
}

/** Runs in the page. */
export function readFields(): LensFields {
  const field = (attribute: string) =>
    document.querySelector<HTMLElement>(`[role="tabpanel"] [data-attribute="${attribute}"]`)!;
  const input = (attribute: string) =>
    field(attribute).querySelector<HTMLInputElement>("input, textarea")!;
  const taken = (attribute: string) =>
    field(attribute).querySelector("input:checked")?.closest<HTMLElement>("label") ?? null;
  const domain = taken("domain");
  return {
    name: input("name").value,
    value: input("value").value,
    domain: domain === null ? null : domain.innerText.replaceAll(/\s+/g, " ").trim(),
    path: input("path").value,
    maxAge: input("expires").value,
    secure: input("secure").checked,
    httpOnly: input("httpOnly").checked,
    sameSite: taken("sameSite")!.innerText.trim(),
  };
}

/** Runs in the page: a selector for the field that this label names. */
export function pathOfField(label: string): string | undefined {
  const labels = document.querySelectorAll<HTMLLabelElement>('[role="tabpanel"] label');
  const named = [...labels].find((one) => {
    const words = one.querySelector("span") ?? one;
    return words.textContent.trim() === label;
  });
  const control = named?.control;
  if (control === null || control === undefined) return undefined;
  if (control.id !== "") return `#${control.id}`;
  return control.matches('[type="datetime-local"]')
    ? '[role="tabpanel"] [type="datetime-local"]'
    : '[role="tabpanel"] [data-attribute="expires"] [inputmode="numeric"]';
}

/** Runs in the page: a selector for the label of this choice. */
export function pathOfChoice(group: string, choice: string, note: string): string | undefined {
  for (const fieldset of document.querySelectorAll('[role="tabpanel"] fieldset[data-attribute]')) {
    if (fieldset.querySelector("legend")?.textContent.trim() !== group) continue;
    const label = [...fieldset.querySelectorAll("label")].find((one) => {
      const words = (one.querySelector("code, span") ?? one).textContent.trim();
      return words === choice && one.textContent.includes(note);
    });
    if (label === undefined) continue;
    const at = [...label.parentElement!.children].indexOf(label) + 1;
    const attribute = fieldset.getAttribute("data-attribute")!;
    return `[role="tabpanel"] [data-attribute="${attribute}"] label:nth-child(${at})`;
  }
  return undefined;
}

/** Runs in the page: as the browser's own date picker sets it. `YYYY-MM-DDThh:mm:ss`, local time. */
export function pickDate(path: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(path)!;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
