import { Trans } from '@lingui/react/macro';

/** The place of a page that is on its way, as high as a usual page so that nothing jumps. */
export function PageSkeleton() {
  return (
    <div className="sw-skeleton" aria-busy="true">
      <span className="sw-unseen">
        <Trans>Even geduld</Trans>
      </span>
      <span className="sw-skeleton__title" />
      <Rows rows={4} />
    </div>
  );
}

/** The place of a list that is on its way. */
export function Rows({ rows }: { rows: number }) {
  return (
    <div className="sw-skeleton" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="sw-skeleton__row" />
      ))}
    </div>
  );
}
