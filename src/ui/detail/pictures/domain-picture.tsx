import { Picture } from "./picture";

interface Props {
  readonly hostOnly: boolean;
  /** Whether the cookie belongs to the registrable domain itself. */
  readonly isAtTop: boolean;
}

/** The site's hosts as a tree: filled where the cookie goes. */
export function DomainPicture({ hostOnly, isAtTop }: Props) {
  const top = isAtTop;
  const host = !isAtTop || !hostOnly;
  const below = !hostOnly;
  const beside = isAtTop && !hostOnly;
  return (
    <Picture>
      <path d="M36 9v7M36 16H18v6M36 16h18v6M18 27v6" />
      <path d="M36 9v7H18v6" data-on={top && host ? "line" : undefined} />
      <path d="M36 16h18v6" data-on={beside ? "line" : undefined} />
      <path d="M18 27v8" data-on={below ? "line" : undefined} />
      <circle cx="36" cy="8" r="5" data-on={top} />
      <circle cx="18" cy="24" r="5" data-on={host} />
      <circle cx="54" cy="24" r="5" data-on={beside} />
      <circle cx="18" cy="40" r="5" data-on={below} />
    </Picture>
  );
}
