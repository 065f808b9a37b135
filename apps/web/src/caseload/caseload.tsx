import { Plural, Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { howLongAgo } from '../app/dates.js';
import type { CaseloadLine } from './use-children.js';
import { WaitsForYou } from './waits-for-you.js';
import './caseload.css';

interface Props {
  lines: readonly CaseloadLine[];
  onMore: (() => Promise<void>) | undefined;
}

/** What waits for a worker, then their children: per child my part in it, what waits there, and how lively its web is. */
export default function Caseload({ lines, onMore }: Props) {
  return (
    <div className="sw-stack" style={{ '--sw-gap': '1.75rem' }}>
      <WaitsForYou />
      <Children lines={lines} onMore={onMore} />
    </div>
  );
}

function Children({ lines, onMore }: Props) {
  return (
    <section className="sw-stack" aria-labelledby="caseload">
      <div className="sw-row sw-caseload__head">
        <h2 id="caseload" className="utrecht-heading-2">
          <Trans>Mijn kinderen</Trans>
        </h2>
        <Link href="/nieuw" className="utrecht-button utrecht-button--secondary-action">
          <Plus aria-hidden size={20} />
          <Trans>Nieuw web</Trans>
        </Link>
      </div>
      {lines.length === 0 ? (
        <p className="sw-empty">
          <Trans>
            U bent nog bij geen kind betrokken. Een regiehouder kan u uitnodigen, of u opent zelf
            een nieuw web.
          </Trans>
        </p>
      ) : (
        <div className="sw-caseload">
          <table className="utrecht-table">
            <thead className="utrecht-table__header">
              <tr className="utrecht-table__row">
                <th scope="col">
                  <Trans>Kind</Trans>
                </th>
                <th scope="col">
                  <Trans>Ik hoor bij</Trans>
                </th>
                <th scope="col">
                  <Trans>Wacht op antwoord</Trans>
                </th>
                <th scope="col">
                  <Trans>Stille lijntjes</Trans>
                </th>
                <th scope="col">
                  <Trans>Afwezig</Trans>
                </th>
                <th scope="col">
                  <Trans>Ongelezen</Trans>
                </th>
                <th scope="col">
                  <Trans>Laatste bericht</Trans>
                </th>
              </tr>
            </thead>
            <tbody className="utrecht-table__body">
              {lines.map((line) => (
                <Line key={line.child.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {onMore && (
        <div>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => void onMore()}
          >
            <Trans>Toon meer kinderen</Trans>
          </button>
        </div>
      )}
    </section>
  );
}

function Line({ line }: { line: CaseloadLine }) {
  const { t, i18n } = useLingui();
  const { child } = line;
  const parts = line.seats.filter(({ role }) => role === 'ASSIGNED');
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell sw-caseload__child">
        <Link href={`/kind/${child.id}`} className="utrecht-link">
          {child.firstName}
        </Link>
        <span className="sw-small sw-muted">
          <Trans>{child.age} jaar</Trans>
        </span>
      </th>
      <td className="utrecht-table__cell" data-label={t`Ik hoor bij`}>
        <span>
          {parts.map(({ participantName }) => participantName).join(', ')}
          {parts.some(({ coordinates }) => coordinates) && (
            <>
              {' '}
              <span className="sw-mark sw-mark--open">
                <Trans>Regie</Trans>
              </span>
            </>
          )}
        </span>
      </td>
      <Count label={t`Wacht op antwoord`} count={line.waiting} looks="sw-mark--asked">
        <Plural value={line.waiting} one="# vraag wacht" other="# vragen wachten" />
      </Count>
      <Count label={t`Stille lijntjes`} count={line.silentTies} looks="">
        <Plural value={line.silentTies} one="# stil lijntje" other="# stille lijntjes" />
      </Count>
      <Count label={t`Afwezig`} count={line.away} looks="sw-mark--away">
        <Plural value={line.away} one="# afwezig" other="# afwezig" />
      </Count>
      <Count label={t`Ongelezen`} count={line.unread} looks="sw-mark--stop">
        <Plural value={line.unread} one="# nieuw bericht" other="# nieuwe berichten" />
      </Count>
      <td className="utrecht-table__cell sw-muted" data-label={t`Laatste bericht`}>
        {line.lastMessageAt ? howLongAgo(i18n.locale, line.lastMessageAt) : <Trans>nog geen</Trans>}
      </td>
    </tr>
  );
}

interface CountProps {
  label: string;
  count: number;
  looks: string;
  children: React.ReactNode;
}

/** A figure that asks for attention only when there is something. */
function Count({ label, count, looks, children }: CountProps) {
  return (
    <td className="utrecht-table__cell" data-label={label} data-nothing={count === 0}>
      {count > 0 ? (
        <span className={`sw-mark ${looks}`}>{children}</span>
      ) : (
        <span className="sw-muted">–</span>
      )}
    </td>
  );
}
