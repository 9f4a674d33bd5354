import type { Parameter } from "../../core/parameter";
import type { Text } from "../text";
import type { ValuesMode } from "../view-state";
import { spanInWords } from "./lifetime";
import { octetsInWords } from "./octets";

/** Stands for what a mask would leave while all values are hidden. */
const HIDDEN = "••••";

/** A fact of a finding or reason as it stands in its sentence; counts stay numbers, for the text's plural forms. */
export function parameterInWords(
  parameter: Parameter,
  text: Text,
  values: ValuesMode = "masked",
): string | number {
  switch (parameter.type) {
    case "octets":
      return octetsInWords(parameter.value, text);
    case "count":
      return parameter.value;
    case "seconds":
      return spanInWords(parameter.value, text);
    case "text":
      return parameter.value;
    case "mask":
      return values === "hidden" ? HIDDEN : parameter.value;
  }
}
