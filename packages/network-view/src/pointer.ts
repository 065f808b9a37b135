import type { Core } from 'cytoscape';
import type { Choice } from './picture.js';

/**
 * Turns clicks, taps and the mouse's way over Cytoscape's elements into choices and attention.
 * @param point told what the mouse points at; back at nothing, what is chosen.
 */
export function listenToPointer(
  cy: Core,
  choose: (choice: Choice | null) => void,
  point: (id: string | null) => void,
  chosen: () => string | null,
): void {
  cy.on('tap', (event) => {
    if (event.target === cy) choose(null);
  });
  cy.on('tap', 'node.child', (event) => choose({ kind: 'child', id: event.target.id() }));
  cy.on('tap', 'node.participant', (event) => choose({ kind: 'node', id: event.target.id() }));
  cy.on('tap', 'edge.tie', (event) => choose({ kind: 'tie', id: event.target.id() }));
  cy.on('mouseover', 'node, edge.tie', (event) => {
    event.target.addClass('pointed');
    cy.container()!.style.cursor = 'pointer';
    point(event.target.id());
  });
  cy.on('mouseout', 'node, edge.tie', (event) => {
    event.target.removeClass('pointed');
    cy.container()!.style.cursor = '';
    point(chosen());
  });
}
