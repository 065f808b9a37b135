import { createContext, use } from 'react';
import type { ViewerQuery } from '../generated/graphql.js';

/** Who is signed in, with what waits for them. */
export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in viewer. Only for what stands inside {@link ViewerContext}. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages of a signed-in viewer.');
  return viewer;
}
