import { Icon } from "./icon";

/** A closed padlock: over encrypted connections only. */
export const SecureIcon = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
    <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
  </Icon>
);

/** An open padlock: a page without encryption. */
export const NotSecureIcon = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
    <path d="M5.25 7V4.75a2.75 2.75 0 0 1 5.3-1" />
  </Icon>
);
