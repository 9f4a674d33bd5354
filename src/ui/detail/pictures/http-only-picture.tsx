import { Picture } from "./picture";

/** Script braces around the cookie: open to them, or behind a shield. */
export function HttpOnlyPicture({ httpOnly }: { httpOnly: boolean }) {
  const scripts = httpOnly ? undefined : "line";
  return (
    <Picture>
      <path d="M22 8c-6 0-7 3-7 7v4c0 3-2 5-5 5 3 0 5 2 5 5v4c0 4 1 7 7 7" data-on={scripts} />
      <path d="M50 8c6 0 7 3 7 7v4c0 3 2 5 5 5-3 0-5 2-5 5v4c0 4-1 7-7 7" data-on={scripts} />
      {httpOnly ? (
        <>
          <path d="M36 9 47 13v9c0 9-5 14-11 17-6-3-11-8-11-17v-9Z" data-on="soft" />
          <circle cx="36" cy="23" r="5" data-on />
        </>
      ) : (
        <circle cx="36" cy="24" r="6" data-on />
      )}
    </Picture>
  );
}
