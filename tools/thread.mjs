// Responsible for starting thread.ts in a thread of its own, whatever reads TypeScript in the thread that asks.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
