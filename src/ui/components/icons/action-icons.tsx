import { Icon } from "./icon";

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="M10.25 10.25 13.5 13.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const DotsIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6.5" />
    <path d="M5.75 3.5 2.75 6.5l3 3" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M2.75 4.5h10.5M6 4.5V2.75h4V4.5M4 4.5l.6 8.25h6.8L12 4.5M6.75 7.25v3M9.25 7.25v3" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8Z" />
    <circle cx="8" cy="8" r="1.75" />
  </Icon>
);

export const EyeClosedIcon = () => (
  <Icon>
    <path d="M2 6.5s2 3.25 6 3.25 6-3.25 6-3.25M4.25 8.75 3 10.75M8 9.75V12M11.75 8.75 13 10.75" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

/** A pulse: what comes of a request. */
export const LabIcon = () => (
  <Icon>
    <path d="M1.75 8.5h2.5L6.5 3l3.25 10 2-4.5h2.5" />
  </Icon>
);
