import type { ComponentType } from "preact";
import type { RetrievalGateName } from "../../core/retrieval/reason";
import {
  DomainIcon,
  HttpOnlyIcon,
  LifetimeIcon,
  PartitionIcon,
  PathIcon,
  SameSiteIcon,
} from "../components/icons/attribute-icons";
import { Icon } from "../components/icons/icon";
import { SecureIcon } from "../components/icons/lock-icons";

/** Two sliders: what the browser's settings and the request itself decide. */
const PolicyIcon = () => (
  <Icon>
    <path d="M2.5 5h5.25M11.75 5h1.75M2.5 11h1.75M8.25 11h5.25" />
    <circle cx="9.75" cy="5" r="1.75" />
    <circle cx="6.25" cy="11" r="1.75" />
  </Icon>
);

export const GATE_ICONS: Record<RetrievalGateName, ComponentType> = {
  alive: LifetimeIcon,
  domain: DomainIcon,
  path: PathIcon,
  secure: SecureIcon,
  "http-only": HttpOnlyIcon,
  "same-site": SameSiteIcon,
  partition: PartitionIcon,
  policy: PolicyIcon,
};
