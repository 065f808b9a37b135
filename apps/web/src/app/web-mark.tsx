/** The mark of Spinnenweb: a small web with a child in the middle. It says nothing that the name beside it does not. */
export function WebMark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M16 3v26M4.740 9.500l22.520 13M27.260 9.500 4.740 22.500" opacity=".55" />
        <path d="M16 7.500 23.400 11.750V20.250L16 24.500 8.600 20.250V11.750Z" />
      </g>
      <circle cx="16" cy="16" r="3.600" fill="var(--sw-child)" />
    </svg>
  );
}
