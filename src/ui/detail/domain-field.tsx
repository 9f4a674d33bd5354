import { domainChoices, isWithinDomain } from "../../core/edit/scope-choices";
import { isDomainMatch } from "../../core/retrieval/domain-match";
import { FieldGroup } from "../components/field";
import { FieldTree } from "../components/field-tree";
import styles from "../components/field.module.css";
import { DomainIcon } from "../components/icons/attribute-icons";
import { useText } from "../lens-context";
import { type DraftForm, notesId } from "./draft-form";
import { FieldNotes } from "./field-notes";

/** Which hosts get it: only domains that can work, as the tree that they form. */
export function DomainField({ form }: { form: DraftForm }) {
  const text = useText();
  const { draft, subject, base, change } = form;
  // Typed in the line, the draft's domain may be none of this site.
  const own = base?.domain ?? draft.domain;
  const isOfSite = isDomainMatch(own, subject.site.domain);
  const hosts = [subject.page.host, ...(isOfSite ? [own] : [])];
  const choices = domainChoices(subject.site, hosts);
  const idOf = ({ domain, hostOnly }: { domain: string; hostOnly: boolean }) =>
    `${hostOnly ? "=" : "*."}${domain}`;
  return (
    <FieldGroup
      attribute="domain"
      icon={<DomainIcon />}
      label={text("attribute_domain")}
      describedBy={notesId("domain")}
    >
      {choices.length === 1 ? (
        <p class={styles["hint"]}>
          {text("edit_domain_alone", choices[0]?.domain ?? draft.domain)}
        </p>
      ) : (
        <FieldTree
          name="draft-domain"
          chosen={idOf(draft)}
          choose={(id) => {
            const choice = choices.find((found) => idOf(found) === id);
            if (choice !== undefined) {
              change({ domain: choice.domain, hostOnly: choice.hostOnly });
            }
          }}
          nodes={choices.map((choice) => ({
            id: idOf(choice),
            label: choice.domain,
            note: text(choice.hostOnly ? "edit_domain_only" : "edit_domain_below"),
            depth: choice.depth,
            isSpelled: true,
            isReached: isWithinDomain(choice, draft),
          }))}
        />
      )}
      <FieldNotes field="domain" form={form} />
    </FieldGroup>
  );
}
