import { Icon } from "./icon";

/** A globe: which hosts get the cookie. */
export const DomainIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M2 8h12M8 2c2.2 2 2.9 4 2.9 6S10.2 12 8 14c-2.2-2-2.9-4-2.9-6S5.8 4 8 2Z" />
  </Icon>
);

/** A tree: at and below which path. */
export const PathIcon = () => (
  <Icon>
    <path d="M3.5 2.5v9.25h4M3.5 6h4" />
    <path d="M10.5 6h2.5M10.5 11.75h2.5" />
  </Icon>
);

/** A clock: when it ends. */
export const LifetimeIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.75V8l2.25 1.75" />
  </Icon>
);

/** Braces behind a bar: scripts do not read it. */
export const HttpOnlyIcon = () => (
  <Icon>
    <path d="M5.5 2.5c-1.6 0-2 .8-2 2v1.6c0 1-.5 1.7-1.5 1.9 1 .2 1.5.9 1.5 1.9v1.6c0 1.2.4 2 2 2" />
    <path d="M10.5 2.5c1.6 0 2 .8 2 2v1.6c0 1 .5 1.7 1.5 1.9-1 .2-1.5.9-1.5 1.9v1.6c0 1.2-.4 2-2 2" />
    <path d="M6.25 9.75l3.5-3.5" />
  </Icon>
);

/** Two arrows past each other: with requests from other sites. */
export const SameSiteIcon = () => (
  <Icon>
    <path d="M2.5 5.25h9M9 2.75l2.5 2.5" />
    <path d="M13.5 10.75h-9M7 13.25l-2.5-2.5" />
  </Icon>
);

/** A box within a box: only inside one top-level site. */
export const PartitionIcon = () => (
  <Icon>
    <rect x="2" y="2" width="12" height="12" rx="1.75" />
    <path d="M8 2v12M8 8h6" />
  </Icon>
);
