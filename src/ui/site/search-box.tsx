import type { RefObject } from "preact";
import { Button } from "../components/button";
import { CloseIcon, SearchIcon } from "../components/icons/action-icons";
import { useText } from "../lens-context";
import styles from "./search-box.module.css";

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Rows that the search leaves. */
  readonly found: number;
  readonly of: number;
}

/** Narrows the list while you type; says how many are left, to the ear as well. */
export function SearchBox({ field, search, onSearch, found, of }: Props) {
  const text = useText();
  const isSearching = search.trim() !== "";
  return (
    <search class={styles["box"]}>
      <SearchIcon />
      <input
        ref={field}
        type="text"
        inputMode="search"
        value={search}
        placeholder={text("searchPlaceholder")}
        aria-label={text("searchLabel")}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <output class={styles["found"]}>
        {isSearching && (
          <>
            <span aria-hidden="true">{text("searchFound", found, of)}</span>
            <span class="said">{text.plural("searchFoundLong", found, of)}</span>
          </>
        )}
      </output>
      {search === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button
          look="quiet"
          icon={<CloseIcon />}
          aria-label={text("searchClear")}
          title={text("searchClear")}
          onClick={() => {
            onSearch("");
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
