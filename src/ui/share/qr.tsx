/** A QR code as a picture made of elements; nothing is fetched for it. */
import { generate } from 'lean-qr';
import './share.css';

/** Empty margin that readers need, modules. */
const MARGIN = 4;

export function Qr(props: { text: string; label: string; class?: string }) {
  const code = generate(props.text);
  const side = code.size + 2 * MARGIN;
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`;
  return (
    <svg class={`qr ${props.class ?? ''}`} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={props.label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
