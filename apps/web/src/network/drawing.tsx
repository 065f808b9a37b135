import { useLingui } from '@lingui/react/macro';
import { drawWeb, warmPalette, type WebDrawing } from '@spinnenweb/network-view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { News } from './live-web.js';
import { pictureOf } from './picture.js';
import type { Web } from './web.js';

interface Props {
  web: Web;
  /** The id of a participant, a tie or the child; null when nothing is chosen. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
  /** Messages that just came in: each runs as a pulse along its ties. */
  news: News | null;
}

/** The drawn web. It lives in the page for as long as this does, and is only ever updated. */
export default function Drawing({ web, chosen, onChoose, news }: Props) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<WebDrawing | null>(null);
  const [print, setPrint] = useState('');
  const name = web.child.firstName;

  const begin = useEffectEvent((container: HTMLElement) =>
    drawWeb(container, pictureOf(i18n, web), {
      onChoose: choose,
      palette: warmPalette,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      listLabel: t`Het web van ${name}. Gebruik de pijltjes om rond te gaan.`,
      childDescription: t`${name}, in het midden.`,
    }),
  );
  const choose = useEffectEvent((choice: { id: string } | null) => onChoose(choice?.id ?? null));

  useEffect(() => {
    if (!place.current) return;
    const begun = begin(place.current);
    setDrawing(begun);
    return () => {
      setDrawing(null);
      begun.destroy();
    };
  }, []);

  useEffect(() => drawing?.update(pictureOf(i18n, web)), [drawing, web, i18n]);
  useEffect(() => drawing?.choose(chosen), [drawing, chosen]);
  // Only news makes a pulse; a redraw does not.
  const pulse = useEffectEvent((heard: News) => {
    for (const { fromId, receivers } of heard.messages) {
      for (const { participantId } of receivers) {
        const tie = web.ties.find(({ aId, bId }) => joins(aId, bId, fromId, participantId));
        if (tie) drawing?.pulse(tie.id, fromId);
      }
    }
  });
  useEffect(() => {
    if (news) pulse(news);
  }, [news]);
  useEffect(() => {
    if (!drawing) return;
    const prepare = () => setPrint(drawing.toSvg());
    window.addEventListener('beforeprint', prepare);
    return () => window.removeEventListener('beforeprint', prepare);
  }, [drawing]);

  return (
    <div>
      <div className="sw-canvas">
        <div ref={place} />
      </div>
      {print && (
        <img
          className="sw-print-web"
          alt={t`Het web van ${name}`}
          src={`data:image/svg+xml,${encodeURIComponent(print)}`}
        />
      )}
    </div>
  );
}

const joins = (a: string, b: string, one: string, other: string) =>
  (a === one && b === other) || (a === other && b === one);
