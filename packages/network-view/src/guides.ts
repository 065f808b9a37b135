import { ringOf } from './domains.js';
import { ringAxes, type WebShape } from './placement.js';
import type { WebPicture } from './picture.js';

const rays = 12;
const sag = 0.9;

/** The faint rings behind a web, as SVG path data: arcs that sag a little, as between the rays of a spider's web. */
export function guidesOf(picture: WebPicture, shape: WebShape): string[] {
  const outermost = Math.max(1, ...picture.nodes.map((node) => ringOf(node.kind)));
  return Array.from({ length: outermost }, (_, index) => {
    const axes = ringAxes(shape, index + 1);
    const at = (ray: number, scale: number) => {
      const angle = (ray / rays) * 2 * Math.PI - Math.PI / 2;
      return `${(axes.x * scale * Math.cos(angle)).toFixed(1)} ${(axes.y * scale * Math.sin(angle)).toFixed(1)}`;
    };
    const arcs = Array.from(
      { length: rays },
      (_unused, ray) => `Q${at(ray + 0.5, sag)} ${at(ray + 1, 1)}`,
    );
    return `M${at(0, 1)}${arcs.join('')}Z`;
  });
}
