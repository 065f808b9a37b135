import { Trans, useLingui } from '@lingui/react/macro';
import { List, Waypoints } from 'lucide-react';
import { Suspense } from 'react';
import { later } from '../app/later.js';
import { useSearchParams } from 'wouter';
import { ChosenPanel } from './chosen-panel.js';
import { Legend } from './legend.js';
import type { News } from './live-web.js';
import { isFamily, type Web } from './web.js';
import { WebList } from './web-list.js';
import './web-part.css';

// Cytoscape comes only when someone wants the drawing.
const Drawing = later(() => import('./drawing.js'));

/** The web itself, as a drawing or as a list; the address keeps which, and what is chosen. */
export function WebPart({ web, news }: { web: Web; news: News | null }) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('als');
  const asList = asked ? asked === 'lijst' : isFamily(web);
  const chosen = search.get('kies');
  const set = (name: string, value: string | null) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );

  return (
    <div className="sw-stack">
      <div className="sw-toggle" role="group" aria-label={t`Hoe wilt u het web zien?`}>
        <button type="button" aria-pressed={!asList} onClick={() => set('als', 'tekening')}>
          <Waypoints aria-hidden size={20} />
          <Trans>Tekening</Trans>
        </button>
        <button type="button" aria-pressed={asList} onClick={() => set('als', 'lijst')}>
          <List aria-hidden size={20} />
          <Trans>Lijst</Trans>
        </button>
      </div>
      {asList ? (
        <div className="sw-narrow-start">
          {/* What is chosen stands open from the start: another choice is another list. */}
          <WebList key={chosen} web={web} heading="h2" chosen={chosen} />
        </div>
      ) : (
        <div className="sw-desk">
          <Suspense fallback={<DrawingOnItsWay />}>
            {/* The drawing is given its own words at its start: another language is another drawing. */}
            <Drawing
              key={i18n.locale}
              web={web}
              chosen={chosen}
              onChoose={(id) => set('kies', id)}
              news={news}
            />
          </Suspense>
          <ChosenPanel web={web} chosen={chosen} onChoose={(id) => set('kies', id)} />
          <Legend />
        </div>
      )}
    </div>
  );
}

function DrawingOnItsWay() {
  return (
    <div className="sw-canvas sw-canvas__wait" aria-busy="true">
      <p>
        <Trans>De tekening komt eraan</Trans>
      </p>
    </div>
  );
}
