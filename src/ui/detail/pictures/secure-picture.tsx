import { Picture } from "./picture";

/** A line from the browser to the server, with a closed padlock on it or an open one. */
export function SecurePicture({ secure }: { secure: boolean }) {
  return (
    <Picture>
      <path d="M4 28h18M50 28h18" data-on={secure ? "line" : undefined} />
      <circle cx="6" cy="28" r="3" data-on={secure} />
      <circle cx="66" cy="28" r="3" data-on={secure} />
      <path
        d={secure ? "M28 20v-5a8 8 0 0 1 16 0v5" : "M28 20v-6a8 8 0 0 1 15.4-3"}
        data-on={secure ? "line" : undefined}
      />
      <rect x="23" y="20" width="26" height="20" rx="4" data-on={secure ? "soft" : "false"} />
      <circle cx="36" cy="29" r="2.5" data-on={secure} />
      <path d="M36 31v3.5" data-on={secure ? "line" : undefined} />
    </Picture>
  );
}
