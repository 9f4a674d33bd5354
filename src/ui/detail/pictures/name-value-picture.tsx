import { Picture } from "./picture";

/** A label in two parts around the equals sign: the part that is meant is filled. */
export function NameValuePicture({ part }: { part: "name" | "value" }) {
  const isName = part === "name";
  return (
    <Picture>
      <rect x="4" y="15" width="26" height="18" rx="4" data-on={isName} />
      <path d="M33.5 21.5h5M33.5 26.5h5" data-on="line" />
      <rect x="42" y="15" width="26" height="18" rx="4" data-on={!isName} />
    </Picture>
  );
}
