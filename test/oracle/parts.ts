import type { OraclePart } from "./part";
import { SENT } from "./sent";
import { STORED } from "./stored";
import { WRITTEN } from "./written";

/** Everything that is held against real browsers, in the order of the table in docs/ORACLE.md. */
export const PARTS: readonly OraclePart[] = [SENT, STORED, WRITTEN];
