import {
  drawWeb,
  warmPalette,
  type Choice,
  type Palette,
  type WebDrawing,
  type WebPicture,
} from '../index.js';

/** What the test page offers to the test that drives it. */
export interface DrawingPage {
  drawing: WebDrawing;
  choices: (Choice | null)[];
  palette: Palette;
  open(picture: WebPicture, reducedMotion: boolean): void;
}

declare global {
  interface Window {
    page: DrawingPage;
  }
}

const choices: (Choice | null)[] = [];

function open(picture: WebPicture, reducedMotion: boolean): void {
  window.page.drawing?.destroy();
  choices.length = 0;
  window.page.drawing = drawWeb(document.querySelector<HTMLElement>('#web')!, picture, {
    onChoose: (choice) => choices.push(choice),
    palette: warmPalette,
    reducedMotion,
    listLabel: 'Het web in een lijst',
    childDescription: `${picture.child.label}, in het midden.`,
  });
}

window.page = { drawing: undefined as unknown as WebDrawing, choices, palette: warmPalette, open };
