import { MOST_DRAWN_PIECES } from "../../core/limits";
import type { OctetString } from "../../core/octet-string";
import type { LinePiece } from "../../core/set-cookie/parse";
import { VisibleText } from "../components/visible-text";
import { useText } from "../lens-context";
import { ignoredMessageKey } from "../words/message-key";
import styles from "./ignored-pieces.module.css";
import { pieceText } from "./line-texts";

interface Props {
  readonly line: OctetString;
  readonly pieces: readonly LinePiece[];
  readonly hidesValues: boolean;
}

const PIECE_LIMIT = 80;

/** What of the line says nothing to the browser, and why. */
export function IgnoredPieces({ line, pieces, hidesValues }: Props) {
  const text = useText();
  const ignored = pieces.flatMap((piece) =>
    piece.ignored === null ? [] : [{ piece, why: piece.ignored }],
  );
  if (ignored.length === 0) return null;
  const drawn = ignored.slice(0, MOST_DRAWN_PIECES);
  const left = ignored.length - drawn.length;
  return (
    <ul class={styles["ignored"]} aria-label={text("bench_ignored")}>
      {drawn.map(({ piece, why }) => (
        <li key={piece.start}>
          <s>
            <VisibleText limit={PIECE_LIMIT}>{pieceText(line, piece, hidesValues)}</VisibleText>
          </s>{" "}
          {text(ignoredMessageKey(why))}
        </li>
      ))}
      {left > 0 && <li>{text.plural("bench_pieces_left_out", left)}</li>}
    </ul>
  );
}
