// The one Phaser scene: sheets of scenery, groups of people and fog in turn, each drawn again only when what it shows has
// changed. It can stand (draw), be put at any moment of a scene (begin, pose, rest), and sway.

import Phaser from 'phaser';
import { type Plan, personShare, STAGGER_MS, shareOf } from './acts.ts';
import { driftOf } from './ambient.ts';
import { type Crowd, drawCrowd } from './crowd.ts';
import type { Frame } from './frame.ts';
import { lerp } from './geometry.ts';
import { graphicsPen } from './graphics-pen.ts';
import { GROUPS, type Group, type GroupName, groupsOf } from './groups.ts';
import { PLATFORM, type Place, stand } from './layout.ts';
import { drawPicture, type Picture } from './picture.ts';
import { DRIFT, drawFogRow, rowSpan } from './scenery/fog.ts';
import { drawLever } from './scenery/lever.ts';
import { ARM, armAngle, COACH, drawAnswerArm } from './scenery/railway.ts';
import { type Bounds, fogOf, LAYERS, SCENERY, SHEETS, type Sheet } from './scenery.ts';
import type { StageView } from './stage-view.ts';

const depthOf = (match: (layer: (typeof LAYERS)[number]) => boolean): number => 2 * LAYERS.findIndex(match);
const ARM_DEPTH = depthOf((layer) => 'sheet' in layer && layer.sheet === 'signal') + 1;

/** Sheets that move as a whole. */
const FREE: ReadonlySet<Sheet> = new Set(['coach', 'train']);

/** How far the coach goes to be out of the picture, and the train; world units. */
const COACH_WAY = 400;
const TRAIN_WAY = 440;
/** From where those walk who are published as arrested, and how far into the fog the last ones have gone. */
const WALK_WAY = 110;
const GONE_WAY = 46;
/** How far fog goes as it lifts. */
const LIFT_WAY = 260;
/** The lever is drawn in so many steps. */
const LEVER_STEPS = 12;

interface Drawn<T> {
  /** What was drawn, as text to compare. */
  readonly of: string;
  readonly what: T;
}

export type FigureCounts = Readonly<Record<GroupName, number>>;

/** A group of people on their way from the platform to the coach. */
interface Boarding {
  readonly crowd: Crowd;
  /** By index in the group: whose turn it is. */
  readonly turns: readonly number[];
}

export class StageScene extends Phaser.Scene {
  private readonly sheets = new Map<Sheet, Drawn<Picture | null>>();
  private readonly crowds = new Map<GroupName, Drawn<Crowd>>();
  private readonly oldSheets = new Map<Sheet, Picture>();
  private readonly oldCrowds = new Map<GroupName, Crowd>();
  private fog: Drawn<readonly { readonly picture: Picture; readonly row: number }[]> | undefined;
  private arm: Drawn<Omit<Picture, 'shift'>> | undefined;
  private boarding: Boarding | undefined;
  private leverStep = -1;
  private shown: { readonly view: StageView; readonly frame: Frame; readonly ratio: number } | undefined;
  private textureCount = 0;

  constructor(private readonly onReady: (scene: StageScene) => void) {
    super('stage');
  }

  create(): void {
    this.onReady(this);
  }

  /** Puts the view on the stage at rest; nothing is seen before the next frame. */
  draw(view: StageView, frame: Frame, ratio: number): void {
    this.exchange(view, frame, ratio, false);
    this.rest();
  }

  /** The view as draw() puts it, with what it replaces still there: pose() goes from one to the other, rest() ends it. */
  begin(view: StageView, frame: Frame, ratio: number, plan: Plan): void {
    this.rest();
    this.exchange(view, frame, ratio, true);
    if (plan.boarding) this.boarding = this.makeBoarding(plan.boarding.people, frame, ratio);
  }

  /** The stage `ms` into a scene that began with begin(). */
  pose(plan: Plan, before: StageView, ms: number): void {
    const after = this.shown?.view;
    if (!after) return;
    this.poseSheets(plan, ms);
    this.poseCrowds(plan, ms);
    this.raiseArm(lerp(armAngle(before.answer), armAngle(after.answer), shareOf(plan.arm, ms)));
    if (plan.lever && after.lever) this.setLever(after, shareOf(plan.lever, ms));
    this.poseFog(plan, ms);
  }

  /** Ends a scene: everything is where the view has it. */
  rest(): void {
    for (const picture of this.oldSheets.values()) picture.destroy();
    for (const crowd of this.oldCrowds.values()) crowd.destroy();
    this.oldSheets.clear();
    this.oldCrowds.clear();
    this.boarding?.crowd.destroy();
    this.boarding = undefined;
    for (const { what } of this.sheets.values()) {
      what?.shift(0);
      what?.image.setAlpha(1);
    }
    for (const { what } of this.crowds.values()) what.settle();
    if (this.shown?.view.lever) this.setLever(this.shown.view, 1);
    if (this.shown?.view.phase === 'reveal') this.dropFog();
  }

  /** People and fog at a time of the clock of ambient.ts. */
  sway(clock: number): void {
    for (const { what } of this.crowds.values()) what.sway(clock);
    for (const crowd of this.oldCrowds.values()) crowd.sway(clock);
    if (this.shown?.view.phase === 'reveal') return;
    for (const { picture, row } of this.fog?.what ?? []) picture.shift(DRIFT * driftOf(row, clock));
  }

  /** Sets the arm that answers; 0 is level. */
  raiseArm(degrees: number): void {
    this.arm?.what.image.setAngle(degrees);
  }

  counts(): FigureCounts {
    const drawn = (name: GroupName) => this.crowds.get(name)?.what.drawn ?? 0;
    return {
      yard: drawn('yard'),
      platform: drawn('platform'),
      farTrack: drawn('farTrack'),
      spared: drawn('spared'),
      kept: drawn('kept'),
      home: drawn('home'),
    };
  }

  /** Takes everything down, so that the next draw() starts from nothing. */
  clear(): void {
    this.rest();
    for (const { what } of this.sheets.values()) what?.destroy();
    for (const { what } of this.crowds.values()) what.destroy();
    this.sheets.clear();
    this.crowds.clear();
    this.dropFog();
    this.arm?.what.destroy();
    this.arm = undefined;
    this.leverStep = -1;
    this.shown = undefined;
  }

  private exchange(view: StageView, frame: Frame, ratio: number, keepOld: boolean): void {
    this.shown = { view, frame, ratio };
    // A narrow stage shows another part of the world once the fog has lifted, at the same size.
    const size = [frame.width, frame.height, frame.scale, frame.left, frame.top, ratio];
    for (const sheet of SHEETS) {
      const of = JSON.stringify([SCENERY[sheet].shows(view), size]);
      const known = this.sheets.get(sheet);
      if (known?.of === of) continue;
      if (known?.what && keepOld && sheet !== 'lever') this.oldSheets.set(sheet, known.what);
      else known?.what?.destroy();
      this.sheets.set(sheet, { of, what: this.drawSheet(sheet, view, frame, ratio) });
      if (sheet === 'lever') this.leverStep = LEVER_STEPS;
    }
    const groups = groupsOf(view);
    for (const name of GROUPS) {
      const { places } = groups[name];
      // Those who are published as arrested or freed are new people in every quarter.
      const isNew = name === 'farTrack' || name === 'home' ? view.quarter : 0;
      const of = JSON.stringify([view.phase, isNew, places.length, places[0], size]);
      const known = this.crowds.get(name);
      if (known?.of === of) continue;
      if (known && keepOld) this.oldCrowds.set(name, known.what);
      else known?.what.destroy();
      const depth = depthOf((layer) => 'people' in layer && layer.people === name);
      this.crowds.set(name, { of, what: this.drawGroup(name, groups[name], frame, ratio, depth) });
    }
    const fogIs = JSON.stringify(size);
    if (view.phase === 'reveal' && !keepOld) this.dropFog();
    else if (view.phase !== 'reveal' && this.fog?.of !== fogIs) {
      this.dropFog();
      this.fog = { of: fogIs, what: this.drawFog(view, frame, ratio) };
    }
    if (this.arm?.of !== fogIs) {
      this.arm?.what.destroy();
      this.arm = { of: fogIs, what: this.drawArm(frame, ratio) };
    }
    this.children.depthSort();
  }

  private poseSheets(plan: Plan, ms: number): void {
    const half = (plan.change.from + plan.change.to) / 2;
    const coming = shareOf({ from: plan.change.from, to: half }, ms);
    const going = 1 - shareOf({ from: half, to: plan.change.to }, ms);
    for (const [sheet, old] of this.oldSheets) {
      const now = this.sheets.get(sheet)?.what;
      if (sheet === 'train' && plan.train) {
        const mid = (plan.train.from + plan.train.to) / 2;
        old.shift(TRAIN_WAY * shareOf({ from: plan.train.from, to: mid }, ms));
        now?.shift(TRAIN_WAY * (1 - shareOf({ from: mid, to: plan.train.to }, ms)));
        continue;
      }
      now?.image.setAlpha(coming);
      old.image.setAlpha(going);
    }
    const coach = this.sheets.get('coach')?.what;
    if (plan.leaving && plan.coming)
      coach?.shift(-COACH_WAY * (shareOf(plan.leaving, ms) - (ms < plan.coming.from ? 0 : shareOf(plan.coming, ms))));
  }

  private poseCrowds(plan: Plan, ms: number): void {
    const half = (plan.change.from + plan.change.to) / 2;
    const coming = shareOf({ from: plan.change.from, to: half }, ms);
    const going = 1 - shareOf({ from: half, to: plan.change.to }, ms);
    for (const name of ['yard', 'platform'] as const) {
      const old = this.oldCrowds.get(name);
      if (!old) continue;
      this.crowds.get(name)?.what.setAlpha(coming);
      old.setAlpha(name === 'platform' && this.boarding ? 0 : going);
    }
    const gone = shareOf(plan.gone, ms);
    this.oldCrowds.get('farTrack')?.setAlpha(1 - gone);
    this.oldCrowds.get('farTrack')?.shift(GONE_WAY * gone * (this.shown?.frame.scale ?? 1) * (this.shown?.ratio ?? 1));
    this.oldCrowds.get('home')?.setAlpha(1 - gone);

    const farTrack = this.crowds.get('farTrack')?.what;
    const home = this.crowds.get('home')?.what;
    if (plan.standing) {
      const row = plan.standing;
      const others = (['spared', 'kept'] as const).map((name) => this.crowds.get(name)?.what);
      for (const crowd of [farTrack, ...others, home]) crowd?.each((_, i) => (personShare(row, i, ms) < 1 ? null : 0));
    }
    if (plan.walking) {
      const row = plan.walking;
      const last = row.people - 1;
      // The furthest in the fog has gone first.
      farTrack?.each((_, i) => {
        const share = personShare(row, last - i, ms);
        return share === 0 ? null : -WALK_WAY * (1 - share);
      });
    }
    if (plan.boarding && plan.leaving) {
      const { boarding, leaving } = plan;
      this.boarding?.crowd.each((place, i) => {
        const share = personShare(boarding, this.boarding?.turns[i] ?? 0, ms);
        return share === 1 ? null : (COACH.door - place.x) * share;
      });
      const end = COACH.right - COACH_WAY * shareOf(leaving, ms);
      home?.each((place) => (place.x > end ? 0 : null));
    }
  }

  private poseFog(plan: Plan, ms: number): void {
    if (!plan.lifting) return;
    const { from, to } = plan.lifting;
    const rows = this.fog?.what ?? [];
    rows.forEach(({ picture }, i) => {
      const begins = from + STAGGER_MS * i;
      const share = shareOf({ from: begins, to: to - STAGGER_MS * (rows.length - 1 - i) }, ms);
      picture.shift(LIFT_WAY * share);
      picture.image.setAlpha(1 - share);
    });
  }

  private setLever(view: StageView, share: number): void {
    const step = Math.round(share * LEVER_STEPS);
    const drawn = this.sheets.get('lever');
    if (!drawn || !view.lever || step === this.leverStep || !this.shown) return;
    this.leverStep = step;
    drawn.what?.destroy();
    const { frame, ratio } = this.shown;
    this.sheets.set('lever', {
      of: drawn.of,
      what: this.drawSheet('lever', view, frame, ratio, step / LEVER_STEPS),
    });
    this.children.depthSort();
  }

  private drawSheet(sheet: Sheet, view: StageView, frame: Frame, ratio: number, share = 1): Picture | null {
    const { bounds, draw } = SCENERY[sheet];
    const depth = depthOf((layer) => 'sheet' in layer && layer.sheet === sheet);
    return drawPicture(this, this.newKey(sheet), bounds, FREE.has(sheet), frame, ratio, depth, (pen) => {
      if (sheet === 'lever' && view.lever) drawLever(pen, view.lever, share);
      else draw(pen, view, frame);
    });
  }

  private drawGroup(name: string, group: Group, frame: Frame, ratio: number, depth: number): Crowd {
    return drawCrowd(this, this.newKey(name), group, frame, ratio, depth);
  }

  private makeBoarding(people: number, frame: Frame, ratio: number): Boarding {
    const places = [...stand(people, PLATFORM)].sort((a: Place, b: Place) => a.y - b.y);
    const depth = depthOf((layer) => 'people' in layer && layer.people === 'platform') + 1;
    const { inkAt } = groupsOf(this.shown?.view as StageView).platform;
    const byX = places.map((_, i) => i).sort((a, b) => (places[a]?.x ?? 0) - (places[b]?.x ?? 0));
    const turns = places.map((_, i) => byX.indexOf(i));
    return { crowd: this.drawGroup('boarding', { places, inkAt }, frame, ratio, depth), turns };
  }

  private drawFog(view: StageView, frame: Frame, ratio: number) {
    return (['rear', 'front'] as const).flatMap((bank) => {
      const depth = depthOf((layer) => 'fog' in layer && layer.fog === bank);
      return fogOf(view, bank).flatMap((row, i) => {
        const [top, bottom] = rowSpan(row);
        const bounds: Bounds = {
          left: Math.min(...row.bars.map(({ x }) => x)),
          top,
          right: Math.max(...row.bars.map(({ x, width }) => x + width)),
          bottom,
        };
        const draw = (pen: Parameters<typeof drawFogRow>[0]) => drawFogRow(pen, row);
        const picture = drawPicture(this, this.newKey('fog'), bounds, true, frame, ratio, depth, draw);
        return picture ? [{ picture, row: i }] : [];
      });
    });
  }

  private dropFog(): void {
    for (const { picture } of this.fog?.what ?? []) picture.destroy();
    this.fog = undefined;
  }

  /** Apart from the other pictures, since it turns about a point that need not lie on a whole pixel. */
  private drawArm(frame: Frame, ratio: number) {
    const key = this.newKey('arm');
    const scale = frame.scale * ratio;
    const graphics = this.make.graphics({}, false);
    drawAnswerArm(graphicsPen(graphics, { left: ARM.x - ARM.left, top: ARM.y - ARM.half, scale }), 0);
    graphics.generateTexture(key, Math.ceil((ARM.left + ARM.right) * scale), Math.ceil(2 * ARM.half * scale));
    graphics.destroy();
    const image = this.add.image((ARM.x - frame.left) * scale, (ARM.y - frame.top) * scale, key);
    image.setOrigin((ARM.left * scale) / image.width, (ARM.half * scale) / image.height).setDepth(ARM_DEPTH);
    return {
      image,
      destroy: () => {
        image.destroy();
        this.textures.remove(key);
      },
    };
  }

  private newKey(name: string): string {
    return `${name} ${this.textureCount++}`;
  }
}
