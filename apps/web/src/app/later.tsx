import { lazy, type ComponentType } from 'react';
import { Guarded } from './guarded.js';
import { speakFurther } from './language.js';

/**
 * A part of the page that is loaded when it is first shown, and its words with it. Where its files do not come, that is said in
 * its place.
 *
 * @param whole the part is all that stands under the header
 */
export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  whole?: boolean,
) {
  const Part: ComponentType<Props> = lazy(async () => {
    const [part] = await Promise.all([load(), speakFurther()]);
    return part;
  });
  return (props: Props) => (
    <Guarded whole={whole}>
      <Part {...props} />
    </Guarded>
  );
}
