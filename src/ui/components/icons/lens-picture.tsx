/** The mark of Cookie Lens, a bitten cookie seen through a lens: the drawing of public/icons in the theme's colours. */
export const LensPicture = () => (
  <svg viewBox="0 0 128 128" fill="none" aria-hidden="true" focusable="false">
    <path d="m86 86 28 28" stroke="currentColor" stroke-width="18" stroke-linecap="round" />
    <circle
      cx="54"
      cy="54"
      r="42"
      fill="var(--attribute-domain-soft)"
      stroke="currentColor"
      stroke-width="10"
    />
    <path
      d="M54 23a31 31 0 1 0 31 31 11 11 0 0 1-13-9 11 11 0 0 1-12-12 11 11 0 0 1-6-10Z"
      fill="#e8a33d"
    />
    <g fill="#6b3a06">
      <circle cx="42" cy="43" r="5.5" />
      <circle cx="56" cy="54" r="5" />
      <circle cx="38" cy="62" r="5" />
      <circle cx="58" cy="71" r="5.5" />
      <circle cx="71" cy="60" r="4" />
    </g>
  </svg>
);
