import { useState } from "preact/hooks";
import { useText } from "../lens-context";
import { Button } from "./button";
import { CheckIcon } from "./icons/menu-icons";
import { CopyIcon } from "./icons/copy-icon";

interface Props {
  /** What is copied; never shown by the button. */
  readonly copied: string;
  readonly disabled?: boolean;
}

/** Puts a text on the clipboard, and says so until there is another text to copy. */
export function CopyButton({ copied, disabled = false }: Props) {
  const text = useText();
  const [tried, setTried] = useState<{ readonly copied: string; readonly isDone: boolean }>();
  const answer = tried?.copied === copied ? tried : undefined;

  async function copy(): Promise<void> {
    const isDone = await navigator.clipboard.writeText(copied).then(
      () => true,
      () => false,
    );
    setTried({ copied, isDone });
  }

  return (
    <>
      <Button
        icon={answer?.isDone === true ? <CheckIcon /> : <CopyIcon />}
        disabled={disabled}
        onClick={() => void copy()}
      >
        {text(answer?.isDone === true ? "copied" : "copy")}
      </Button>
      <span role="status" class="said">
        {answer !== undefined && text(answer.isDone ? "copied" : "copyRefused")}
      </span>
    </>
  );
}
