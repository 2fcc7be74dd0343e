/** What the interface may know of the stage and ask of it. compose.ts stands between the two, which never meet. */

export type PartName =
  | 'home'
  | 'mine'
  | 'palace'
  | 'patron'
  | 'arrests'
  | 'prison'
  | 'platform'
  | 'coach'
  | 'signal'
  | 'lever';

/** CSS pixels from the upper left corner of the stage. */
export interface PartArea {
  readonly part: PartName;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where its pill lies; null where there is no room for one. */
  readonly pill: {
    readonly x: number;
    readonly y: number;
    readonly side: 'left' | 'centre' | 'right';
    readonly room: number;
  } | null;
}

/** A scene is being played; people and fog move slowly; nothing moves. */
export type Motion = 'scene' | 'ambient' | 'still';

export interface StageBridge {
  /** The parts that are in the picture of a stage of this size, far ones first; none while there is no stage. */
  areas(width: number, height: number): readonly PartArea[];
  /** A narrow stage shows all of the country, small, or again the yard. */
  showWhole?(isWhole: boolean): void;
  motion(): Motion;
  /** Calls back when the motion changes; gives back how to stop that. */
  onMotion(listener: () => void): () => void;
  skip(): void;
  /** Nothing moves or sounds as long as it is held; the settings stay as they are. */
  hold?(isHeld: boolean): void;
  /** Whether this browser can play sounds. */
  canSound?(): boolean;
}
