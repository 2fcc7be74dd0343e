/** The bet with reality, for the interface: fetched when it is asked for. */
export { observed, scoreOf } from '../share/observed.ts';
