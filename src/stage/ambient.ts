// The slow movement of people and fog between events. It runs out and back again on one clock, and the clock stands at 0
// five seconds after the last event: everybody then stands exactly where they are drawn, and nothing moves any more.

/** How long it goes on after the last event, seconds. */
export const AMBIENT_SECONDS = 5;

/**
 * The clock `seconds` (0 or more) after an event that found it at `value` (0..5): it rises as long as there is time to
 * come back. Never above 5; 0 from five seconds on.
 */
export function swayClock(value: number, seconds: number): number {
  return Math.max(0, Math.min(value + seconds, AMBIENT_SECONDS - seconds));
}

/** How far a row of fog has drifted at a time of the clock, -1..1; neighbours go opposite ways. */
export function driftOf(row: number, clock: number): number {
  return (row % 2 ? 1 : -1) * Math.sin((clock / AMBIENT_SECONDS) * Math.PI * 0.5);
}
