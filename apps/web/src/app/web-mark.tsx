/** The mark of Spinnenweb: a small web with a child in the middle. It says nothing that the name beside it does not. */
export function WebMark({ size = 34 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path
          d="M16.0 11.6L16.0 1.4M19.8 13.8L28.6 8.7M19.8 18.2L28.6 23.3M16.0 20.4L16.0 30.6M12.2 18.2L3.4 23.3M12.2 13.8L3.4 8.7"
          opacity=".6"
        />
        <path d="M16.0 3.6Q20.3 8.6 26.7 9.8Q24.6 16.0 26.7 22.2Q20.3 23.4 16.0 28.4Q11.7 23.4 5.3 22.2Q7.4 16.0 5.3 9.8Q11.7 8.6 16.0 3.6Z" />
        <path d="M16.0 8.1Q18.6 11.4 22.8 12.1Q21.3 16.0 22.8 19.9Q18.6 20.6 16.0 23.9Q13.4 20.6 9.2 19.9Q10.7 16.0 9.2 12.0Q13.3 11.4 16.0 8.1Z" />
      </g>
      <circle cx="16" cy="16" r="3.3" fill="var(--sw-child)" />
    </svg>
  );
}
