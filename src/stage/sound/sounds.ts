// Plays cues with Web Audio. Silent until it is switched on and somebody has pressed something; silent in a hidden page, and
// where the browser has no audio. Nothing is fetched before it is switched on.

import { type Cue, SOUNDS, type Sound } from './cues.ts';

export interface Sounds {
  setOn(isOn: boolean): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  /** Plays cues at so many times their pace. What cannot be heard now is left out, never kept for later. */
  play(cues: readonly Cue[], pace: number): void;
  /** Ends what is playing and what was still to come. */
  stop(): void;
}

/** Fades at the ends of what is repeated, and of what is stopped, s. */
const SOFT = 0.4;
const CUT = 0.05;
const GESTURES = ['pointerdown', 'keydown'] as const;

export const canSound = (): boolean => typeof window.AudioContext === 'function';

/** `address` of a sound's file. */
export function createSounds(address: (sound: Sound) => string): Sounds {
  let context: AudioContext | null = null;
  let master: GainNode | null = null;
  let isOn = false;
  let volume = 0;
  let hasGesture = false;
  const buffers = new Map<Sound, AudioBuffer>();
  const playing = new Set<{ readonly source: AudioBufferSourceNode; readonly gain: GainNode }>();

  for (const gesture of GESTURES)
    window.addEventListener(
      gesture,
      () => {
        hasGesture = true;
        open();
      },
      { capture: true },
    );
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stop();
      void context?.suspend();
    } else if (isOn) void context?.resume();
  });

  /** Only now, since a page that nobody has touched may not sound, and one that never sounds needs no context. */
  function open(): void {
    if (context || !isOn || !hasGesture || !canSound()) return;
    try {
      context = new AudioContext();
      master = context.createGain();
      master.gain.value = volume;
      master.connect(context.destination);
    } catch {
      context = null;
      return;
    }
    void context.resume();
    for (const sound of SOUNDS) void load(sound, context);
  }

  async function load(sound: Sound, of: AudioContext): Promise<void> {
    try {
      const answer = await fetch(address(sound));
      if (!answer.ok) return;
      buffers.set(sound, await of.decodeAudioData(await answer.arrayBuffer()));
    } catch {
      // Without its file it is left out: what it belongs to is seen.
    }
  }

  function start(cue: Cue, pace: number, at: AudioContext, into: GainNode): void {
    const buffer = buffers.get(cue.sound);
    if (!buffer) return;
    const source = at.createBufferSource();
    source.buffer = buffer;
    const gain = at.createGain();
    const from = at.currentTime + cue.at / 1000 / pace;
    if (cue.lasts > 0) {
      const to = from + cue.lasts / 1000 / pace;
      source.loop = true;
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(cue.loud, Math.min(from + SOFT, (from + to) / 2));
      gain.gain.setValueAtTime(cue.loud, Math.max(to - 2 * SOFT, (from + to) / 2));
      gain.gain.linearRampToValueAtTime(0, to);
    } else gain.gain.value = cue.loud;
    source.connect(gain);
    if (at.createStereoPanner) {
      const side = at.createStereoPanner();
      side.pan.value = cue.side;
      gain.connect(side).connect(into);
    } else gain.connect(into);
    const one = { source, gain };
    playing.add(one);
    source.onended = () => playing.delete(one);
    source.start(from);
    if (cue.lasts > 0) source.stop(from + cue.lasts / 1000 / pace);
  }

  function stop(): void {
    if (!context) return;
    for (const { source, gain } of playing) {
      gain.gain.cancelScheduledValues(context.currentTime);
      gain.gain.setTargetAtTime(0, context.currentTime, CUT / 3);
      // One that has not begun is not begun at all.
      source.stop(context.currentTime + CUT);
    }
    playing.clear();
  }

  return {
    setOn(next) {
      if (next === isOn) return;
      isOn = next;
      if (!isOn) {
        stop();
        void context?.suspend();
      } else {
        open();
        if (!document.hidden) void context?.resume();
      }
    },
    setVolume(next) {
      volume = next;
      if (master && context) master.gain.setTargetAtTime(volume, context.currentTime, CUT / 3);
    },
    play(cues, pace) {
      if (!isOn || !context || !master || document.hidden) return;
      for (const cue of cues) start(cue, pace, context, master);
    },
    stop,
  };
}
