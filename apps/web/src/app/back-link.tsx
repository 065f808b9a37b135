import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The way back, above the title of a page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="utrecht-link sw-back">
      <ArrowLeft aria-hidden size={18} />
      <span>{children}</span>
    </Link>
  );
}
