// A page of its own for looking at the stage while working on it (`npx vite`, then /src/stage/demo.html). Not built.
// Every figure may be given in the address: ?width=390&height=108&reported=912&offered=60&pills&still&without=webgl

import { pillAnchors } from './layout.ts';
import { createStage } from './stage.ts';
import type { StageAnswer, StageLabels, StageView } from './stage-view.ts';
import { createStill } from './still.ts';

const asked = new URLSearchParams(location.search);
const stage = document.querySelector<HTMLElement>('#stage') as HTMLElement;
const form = document.querySelector<HTMLFormElement>('#sliders') as HTMLFormElement;

const figures = {
  width: 1366,
  height: 220,
  reported: 912,
  offered: 60,
  freedNow: 0,
  arrestsPublished: 98,
  exports: 0.67,
  homePrice: 0.2,
  palaceStoreys: 4,
  rings: -1,
  arrested: 0,
  kept: 0,
  spared: 0,
  freed: 0,
};
type Name = keyof typeof figures;
for (const name of Object.keys(figures) as Name[]) {
  if (asked.has(name)) figures[name] = Number(asked.get(name));
}

function view(): StageView {
  const labels: StageLabels = {
    home: 'Home  fertiliser $418 a tonne',
    prison: `Prison  ${figures.reported} reported, one figure each`,
    mine: 'Potash mine  6 trains a day',
    palace: 'Palace  last report: firm',
    patron: 'Patron  no report',
    arrests: `${figures.arrestsPublished} arrests published  more not known yet`,
  };
  const covered = (value: number) => (value < 0 ? null : value);
  const isLifted = figures.arrested + figures.kept + figures.spared > 0;
  return {
    ...figures,
    palaceStoreys: covered(figures.palaceStoreys),
    rings: covered(figures.rings),
    quarter: 1,
    lawStage: 0,
    lever: null,
    answer: (asked.get('answer') as StageAnswer | null) ?? null,
    labels,
    phase: isLifted ? 'reveal' : 'term',
    ...(isLifted
      ? {
          lifted: {
            arrested: figures.arrested,
            kept: figures.kept,
            spared: figures.spared,
            freed: figures.freed,
          },
        }
      : {}),
  };
}

function sizeStage(): void {
  stage.style.width = `${figures.width}px`;
  stage.style.height = `${figures.height}px`;
}

function layPills(): void {
  if (!asked.has('pills') || asked.has('still')) return;
  for (const pill of stage.querySelectorAll('span')) pill.remove();
  const anchors = pillAnchors(figures.width, figures.height);
  for (const [name, anchor] of Object.entries(anchors)) {
    if (!anchor) continue;
    const pill = document.createElement('span');
    pill.textContent = view().labels[name as keyof StageLabels];
    pill.style.left = `${anchor.x}px`;
    pill.style.top = `${anchor.y}px`;
    pill.style.transform = { left: '', centre: 'translateX(-50%)', right: 'translateX(-100%)' }[anchor.side];
    stage.append(pill);
  }
}

sizeStage();
if (asked.has('still')) {
  stage.append(createStill(view(), figures.width, figures.height));
} else {
  const handle = await createStage(stage, view(), {
    onLost: () => console.warn('lost for good'),
    ...(asked.get('without') === 'webgl' ? { without: 'webgl' as const } : {}),
  });
  Object.assign(window, { stage: handle });
  layPills();
  document.title = JSON.stringify(handle.describe());
  for (const name of Object.keys(figures) as Name[]) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'number';
    input.value = String(figures[name]);
    input.step = 'any';
    input.style.width = '70px';
    input.addEventListener('input', () => {
      figures[name] = Number(input.value);
      sizeStage();
      handle.resize();
      handle.show(view());
      layPills();
    });
    label.append(`${name} `, input);
    form.append(label);
  }
}
