import type { Stage } from "../../app/state";
import { DemoOffer } from "../lessons/demo-offer";
import { LensPicture } from "../components/icons/lens-picture";
import { useText } from "../lens-context";
import type { MessageKey } from "../text";
import { MessageScreen } from "./message-screen";

type Elsewhere = Extract<Stage, { at: "elsewhere" }>["page"];

interface Words {
  readonly title: MessageKey;
  readonly why: MessageKey;
  readonly next: MessageKey;
}

const WORDS: Record<Elsewhere["kind"], Words> = {
  "browser-page": {
    title: "browserPageTitle",
    why: "browserPageWhy",
    next: "openWebsite",
  },
  "extension-store": {
    title: "extensionStoreTitle",
    why: "extensionStoreWhy",
    next: "extensionStoreNext",
  },
  "extension-page": {
    title: "extensionPageTitle",
    why: "extensionPageWhy",
    next: "openWebsite",
  },
  file: { title: "filePageTitle", why: "filePageWhy", next: "filePageNext" },
  blank: { title: "blankPageTitle", why: "blankPageWhy", next: "openWebsite" },
  hidden: { title: "hiddenPageTitle", why: "hiddenPageWhy", next: "hiddenPageNext" },
  "other-scheme": {
    title: "otherSchemeTitle",
    why: "otherSchemeWhy",
    next: "openWebsite",
  },
};

/** Pages that no website sent: what is the case and what can be done. */
export function ElsewhereScreen({ page }: { page: Elsewhere }) {
  const text = useText();
  const { title, why, next } = WORDS[page.kind];
  const scheme = page.kind === "other-scheme" ? `${page.scheme}:` : "";
  return (
    <MessageScreen title={text(title, scheme)} picture={<LensPicture />}>
      <p>{text(why, scheme)}</p>
      <p>{text(next)}</p>
      <DemoOffer lesson={null} />
    </MessageScreen>
  );
}
