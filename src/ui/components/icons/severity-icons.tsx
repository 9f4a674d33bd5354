import type { Severity } from "../../../core/findings/finding";
import { Icon } from "./icon";

/** A stop sign: something is open to others now. */
export const DangerIcon = () => (
  <Icon>
    <path d="M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5Z" fill="currentColor" fill-opacity="0.16" />
    <path d="M8 5v3.5M8 11h.01" />
  </Icon>
);

/** A triangle: something can go wrong. */
export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.5 14.25 13H1.75Z" fill="currentColor" fill-opacity="0.16" />
    <path d="M8 6.5v3M8 11.25h.01" />
  </Icon>
);

/** A circle with an i: worth knowing. */
export const InfoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.25M8 5.25h.01" />
  </Icon>
);

/** Each severity has its own shape, so that none is told by colour alone. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  switch (severity) {
    case "refused":
    case "danger":
      return <DangerIcon />;
    case "warning":
      return <WarningIcon />;
    case "notice":
      return <InfoIcon />;
  }
}
