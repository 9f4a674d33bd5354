import type { Parameter } from "../../core/parameter";
import type { Text } from "../text";
import { spanInWords } from "./lifetime";
import { octetsInWords } from "./octets";

/** A fact of a finding or reason as it stands in its sentence; counts stay numbers, for the text's plural forms. */
export function parameterInWords(parameter: Parameter, text: Text): string | number {
  switch (parameter.type) {
    case "octets":
      return octetsInWords(parameter.value, text);
    case "count":
      return parameter.value;
    case "seconds":
      return spanInWords(parameter.value, text);
    case "text":
      return parameter.value;
  }
}
