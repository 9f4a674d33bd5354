import { MOST_DRAWN_PIECES } from "../../core/limits";
import type { OctetString } from "../../core/octet-string";
import { textAt } from "../../core/set-cookie/line-parts";
import type { LinePiece } from "../../core/set-cookie/parse";
import { shownText } from "../../core/storage/shown-text";
import hue from "../components/field-hue.module.css";
import { VisibleText } from "../components/visible-text";
import { fieldName } from "../detail/field-words";
import { useText } from "../lens-context";
import type { Text } from "../text";
import { LINE_ATTRIBUTES } from "./line-attribute";
import { pieceText } from "./line-texts";
import styles from "./lit-line.module.css";

interface Props {
  readonly line: OctetString;
  readonly pieces: readonly LinePiece[];
  readonly hidesValues: boolean;
}

const LONGEST_SEPARATOR = 20;

/** A line with each piece in its attribute's colour, and said in words; what is ignored is struck through. */
export function LitLine({ line, pieces, hidesValues }: Props) {
  const text = useText();
  const drawn = pieces.slice(0, MOST_DRAWN_PIECES);
  const left = pieces.length - drawn.length;
  return (
    <>
      <code class={styles["line"]}>
        {drawn.map((piece, index) => (
          <span key={piece.start}>
            {separator(line, drawn[index - 1]?.end ?? 0, piece.start)}
            <Piece piece={piece}>{pieceText(line, piece, hidesValues)}</Piece>
          </span>
        ))}
        {left > 0 && "…"}
      </code>
      {left > 0 && <p class={styles["cut"]}>{text.plural("bench_pieces_left_out", left)}</p>}
    </>
  );
}

/** Semicolons, white space and equals signs between two pieces, of which there may be any number. */
function separator(line: OctetString, start: number, end: number): string {
  const text = shownText(textAt(line, { start, end }));
  return text.length > LONGEST_SEPARATOR ? `${text.slice(0, LONGEST_SEPARATOR)}…` : text;
}

function Piece({ piece, children }: { piece: LinePiece; children: string }) {
  const text = useText();
  const { kind, ignored } = piece;
  const Element = ignored === null ? "span" : "s";
  const words = kindInWords(piece, text);
  // An attribute that counts begins with its own name.
  const isSaid = ignored !== null || kind === "name" || kind === "value";
  return (
    <>
      {isSaid && words !== undefined && (
        <span class={`said ${styles["kind"]}`}>{text("bench_piece", words)} </span>
      )}
      <Element
        class={`${hue["hue"]} ${styles["piece"]}`}
        data-attribute={LINE_ATTRIBUTES[kind]}
        data-kind={kind}
        title={words}
      >
        <VisibleText>{children}</VisibleText>
      </Element>
    </>
  );
}

function kindInWords({ kind, ignored }: LinePiece, text: Text): string | undefined {
  if (ignored !== null) return text("bench_ignored");
  const field = LINE_ATTRIBUTES[kind];
  return field && fieldName(field, text);
}
