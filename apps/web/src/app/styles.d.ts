import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The distance between the parts of a `sw-stack`. */
    '--sw-gap'?: string;
  }
}
