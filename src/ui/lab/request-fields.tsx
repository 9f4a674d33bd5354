import { useId } from "preact/hooks";
import type { RetrievalPolicy, ThirdPartySetting } from "../../core/retrieval/policy";
import { canRedirect, REQUEST_KINDS, type RequestKind } from "../../core/retrieval/request-kinds";
import { THIRD_PARTY_SETTINGS } from "../../core/retrieval/third-party-settings";
import type { SitePage } from "../../core/site/page";
import type { TypedUrl } from "../../core/site/typed-url";
import { useText } from "../lens-context";
import { LabField } from "./lab-field";
import { LabSelect } from "./lab-select";
import { otherSite, type ReadUrls, typedPage } from "./lab-request";
import type { LabChoice } from "./lab-state";
import { ModeChoice } from "./mode-choice";
import styles from "./request-fields.module.css";
import { RequestSentence } from "./request-sentence";
import { KIND_NAMES, SETTING_NAMES, urlLabel } from "./request-words";
import { UrlInput } from "./url-input";

interface Props {
  readonly choice: LabChoice;
  readonly urls: ReadUrls;
  readonly page: SitePage;
  readonly policy: RetrievalPolicy;
  readonly onChoose: (choice: Partial<LabChoice>) => void;
}

/** The request: of which kind, to where, from which page, by way of what. */
export function RequestFields({ choice, urls, page, policy, onChoose }: Props) {
  const text = useText();
  const { kind, to, from, via } = choice;
  const own = typedPage(page);
  const isRedirected = via !== null && canRedirect(kind);
  const isRefused = (field: keyof ReadUrls) => urls[field]?.ok === false;
  return (
    <div class={styles["fields"]} data-redirected={isRedirected}>
      <LabSelect<RequestKind>
        label={text("lab_request")}
        chosen={kind}
        options={REQUEST_KINDS.map((value) => ({ value, label: text(KIND_NAMES[value]) }))}
        aside={<ModeChoice choice={choice} onChoose={onChoose} />}
        choose={(next) => onChoose({ kind: next })}
      />
      <UrlInput
        label={text(urlLabel("to", kind))}
        url={to ?? own}
        isRefused={isRefused("to")}
        aside={
          canRedirect(kind) &&
          via === null && (
            <Aside onClick={() => onChoose({ via: otherSite(page) })}>
              {text("lab_add_redirect")}
            </Aside>
          )
        }
        onChange={(url) => onChoose({ to: url })}
      />
      {urls.from === null ? (
        <NoPage label={text(urlLabel("from", kind))} kind={kind} />
      ) : (
        <UrlInput
          label={text(urlLabel("from", kind))}
          url={from ?? own}
          isRefused={isRefused("from")}
          aside={
            <Aside onClick={() => onChoose({ from: from === null ? otherSite(page) : null })}>
              {text(from === null ? "lab_other_site" : "lab_this_page")}
            </Aside>
          }
          onChange={(url) => onChoose({ from: url })}
        />
      )}
      <LabSelect<ThirdPartySetting>
        label={text("lab_third_party")}
        chosen={policy.thirdParty}
        options={THIRD_PARTY_SETTINGS[policy.rules.id].map((value) => ({
          value,
          label: text(SETTING_NAMES[value]),
        }))}
        choose={(next) => onChoose({ thirdParty: next })}
      />
      {isRedirected && (
        <UrlInput
          label={text("lab_via")}
          url={via}
          isRefused={isRefused("via")}
          aside={
            <Aside onClick={() => onChoose({ via: null })}>{text("lab_remove_redirect")}</Aside>
          }
          onChange={(url: TypedUrl) => onChoose({ via: url })}
        />
      )}
      <RequestSentence choice={choice} urls={urls} />
    </div>
  );
}

function Aside({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button type="button" class={styles["aside"]} onClick={onClick}>
      {children}
    </button>
  );
}

/** The place of the field for a page, where the kind of request has none. */
function NoPage({ label, kind }: { label: string; kind: RequestKind }) {
  const text = useText();
  const id = useId();
  return (
    <LabField id={id} label={label}>
      <input
        id={id}
        class={styles["none"]}
        disabled
        value={text(kind === "script" ? "lab_from_itself" : "lab_from_nobody")}
      />
    </LabField>
  );
}
