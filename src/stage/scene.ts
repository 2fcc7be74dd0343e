// The one Phaser scene: sheets of scenery and crowds in turn, each drawn again only when what it shows has changed.

import Phaser from 'phaser';
import { type Crowd, drawCrowd } from './crowd.ts';
import type { Frame } from './frame.ts';
import { graphicsPen } from './graphics-pen.ts';
import { GROUPS, type Group, type GroupName, groupsOf } from './groups.ts';
import { ARM, drawAnswerArm } from './scenery/railway.ts';
import { SCENERY, SHEETS, type Sheet } from './scenery.ts';
import type { StageView } from './stage-view.ts';

/** Back to front. */
const DEPTH: Readonly<Record<Sheet | GroupName, number>> = {
  back: 0,
  home: 1,
  yard: 2,
  middle: 3,
  farTrack: 4,
  front: 5,
  platform: 6,
  near: 7,
};
const ARM_DEPTH = 8;

interface Drawn {
  /** What was drawn, as text to compare. */
  readonly of: string;
  destroy(): void;
}

export type FigureCounts = Readonly<Record<GroupName, number>>;

export class StageScene extends Phaser.Scene {
  private readonly sheets = new Map<Sheet, Drawn>();
  private readonly crowds = new Map<GroupName, Drawn & { readonly crowd: Crowd }>();
  private arm: (Drawn & { readonly image: Phaser.GameObjects.Image }) | undefined;
  private textureCount = 0;

  constructor(private readonly onReady: (scene: StageScene) => void) {
    super('stage');
  }

  create(): void {
    this.onReady(this);
  }

  /** Puts the view on the stage; nothing is seen before the next frame. */
  draw(view: StageView, frame: Frame, ratio: number): void {
    const size = [frame.width, frame.height, ratio];
    for (const sheet of SHEETS) {
      const of = JSON.stringify([SCENERY[sheet].shows(view), size]);
      if (this.sheets.get(sheet)?.of === of) continue;
      this.sheets.get(sheet)?.destroy();
      this.sheets.set(sheet, this.drawSheet(sheet, of, view, frame, ratio));
    }
    const groups = groupsOf(view);
    for (const name of GROUPS) {
      const of = JSON.stringify([view.phase, groups[name].places.length, groups[name].places[0], size]);
      if (this.crowds.get(name)?.of === of) continue;
      this.crowds.get(name)?.destroy();
      this.crowds.set(name, this.drawGroup(name, of, groups[name], frame, ratio));
    }
    const of = JSON.stringify(size);
    if (this.arm?.of !== of) {
      this.arm?.destroy();
      this.arm = this.drawArm(of, frame, ratio);
    }
    this.children.depthSort();
  }

  /** Sets the arm that answers; 0 is level. */
  raiseArm(degrees: number): void {
    this.arm?.image.setAngle(degrees);
  }

  counts(): FigureCounts {
    const drawn = (name: GroupName) => this.crowds.get(name)?.crowd.drawn ?? 0;
    return { yard: drawn('yard'), platform: drawn('platform'), farTrack: drawn('farTrack'), home: drawn('home') };
  }

  /** Takes everything down, so that the next draw() starts from nothing. */
  clear(): void {
    for (const drawn of [...this.sheets.values(), ...this.crowds.values()]) drawn.destroy();
    this.sheets.clear();
    this.crowds.clear();
    this.arm?.destroy();
    this.arm = undefined;
  }

  private drawSheet(sheet: Sheet, of: string, view: StageView, frame: Frame, ratio: number): Drawn {
    const key = this.newKey(sheet);
    const graphics = this.make.graphics({}, false);
    const transform = { left: frame.left, top: frame.top, scale: frame.scale * ratio };
    SCENERY[sheet].draw(graphicsPen(graphics, transform), view, frame);
    graphics.generateTexture(key, Math.round(frame.width * ratio), Math.round(frame.height * ratio));
    graphics.destroy();
    const image = this.add.image(0, 0, key).setOrigin(0, 0).setDepth(DEPTH[sheet]);
    return {
      of,
      destroy: () => {
        image.destroy();
        this.textures.remove(key);
      },
    };
  }

  private drawArm(of: string, frame: Frame, ratio: number) {
    const key = this.newKey('arm');
    const scale = frame.scale * ratio;
    const graphics = this.make.graphics({}, false);
    drawAnswerArm(graphicsPen(graphics, { left: ARM.x - ARM.left, top: ARM.y - ARM.half, scale }), 0);
    graphics.generateTexture(key, Math.ceil((ARM.left + ARM.right) * scale), Math.ceil(2 * ARM.half * scale));
    graphics.destroy();
    const image = this.add.image((ARM.x - frame.left) * scale, (ARM.y - frame.top) * scale, key);
    image.setOrigin((ARM.left * scale) / image.width, (ARM.half * scale) / image.height).setDepth(ARM_DEPTH);
    return {
      of,
      image,
      destroy: () => {
        image.destroy();
        this.textures.remove(key);
      },
    };
  }

  private drawGroup(name: GroupName, of: string, group: Group, frame: Frame, ratio: number) {
    const crowd = drawCrowd(this, this.newKey(name), group, frame, ratio, DEPTH[name]);
    return { of, crowd, destroy: () => crowd.destroy() };
  }

  private newKey(name: string): string {
    return `${name} ${this.textureCount++}`;
  }
}
