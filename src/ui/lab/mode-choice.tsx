import { hasCredentialsMode } from "../../core/retrieval/request-kinds";
import { useText } from "../lens-context";
import type { LabChoice } from "./lab-state";
import { OneOf } from "./one-of";
import styles from "./request-fields.module.css";

interface Props {
  readonly choice: LabChoice;
  readonly onChoose: (choice: Partial<LabChoice>) => void;
}

const METHODS = ["GET", "POST"] as const;
const CREDENTIALS = ["same-origin", "include", "omit"] as const;

/** What a form or a fetch can still be told: its method, its credentials mode. */
export function ModeChoice({ choice, onChoose }: Props) {
  const text = useText();
  const { kind, method, credentials } = choice;
  if (kind === "form") {
    return (
      <Modes
        label={text("lab_method")}
        modes={METHODS}
        chosen={method}
        choose={(next) => onChoose({ method: next })}
      />
    );
  }
  if (!hasCredentialsMode(kind)) return null;
  return (
    <Modes
      label={text("lab_credentials")}
      modes={CREDENTIALS}
      chosen={credentials}
      choose={(next) => onChoose({ credentials: next })}
    />
  );
}

interface ModesProps<Mode extends string> {
  readonly label: string;
  readonly modes: readonly Mode[];
  readonly chosen: Mode;
  choose(mode: Mode): void;
}

/** In the specification's own spelling. */
function Modes<Mode extends string>({ label, modes, chosen, choose }: ModesProps<Mode>) {
  return (
    <OneOf<Mode>
      class={styles["mode"]}
      label={label}
      chosen={chosen}
      options={modes.map((value) => ({ value, label: value }))}
      choose={choose}
    />
  );
}
