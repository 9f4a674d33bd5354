import { Icon } from "./icon";

/* Apart from those that the first screen draws, which loads none of these. */

export const CheckIcon = () => (
  <Icon>
    <path d="m3.25 8.5 3 3 6.5-7" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m4.5 6.25 3.5 3.5 3.5-3.5" />
  </Icon>
);

export const ExternalIcon = () => (
  <Icon>
    <path d="M9.5 2.75h3.75V6.5M13 3 7.75 8.25M11.5 9.5v3.25h-8v-8h3.25" />
  </Icon>
);

export const KeyboardIcon = () => (
  <Icon>
    <rect x="1.5" y="4" width="13" height="8" rx="1.5" />
    <path d="M4.25 6.75h.01M6.75 6.75h.01M9.25 6.75h.01M11.75 6.75h.01M5.25 9.5h5.5" />
  </Icon>
);

export const LessonIcon = () => (
  <Icon>
    <path d="M1.75 6.25 8 3.25l6.25 3L8 9.25ZM4.25 7.5v3.25c2 1.75 5.5 1.75 7.5 0V7.5M14.25 6.25v4" />
  </Icon>
);

export const BoardIcon = () => (
  <Icon>
    <rect x="1.75" y="3" width="12.5" height="8" rx="1" />
    <path d="M8 11v2.5M5.25 13.5h5.5M5 7.25h3" />
  </Icon>
);

/** A text with a line that stands out. */
export const LinesIcon = () => (
  <Icon>
    <path d="M2.5 4h11M2.5 8h3M8 8h5.5M2.5 12h7" />
  </Icon>
);
