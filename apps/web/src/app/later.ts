import { lazy, type ComponentType } from 'react';
import { speakFurther } from './language.js';

/** A part of the page that is loaded when it is first shown, and its words with it. */
export function later<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), speakFurther()]);
    return part;
  });
}
