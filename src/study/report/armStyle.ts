/** Colours and marks by which charts and tables tell arms, or detectors, apart: a hue and a shape together tell 30. */

const hues = 6;

/** Outlines in a square from −1 to 1: circle, square, diamond, triangles. */
const shapes: readonly string[] = [
  'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z',
  'M-0.9,-0.9H0.9V0.9H-0.9Z',
  'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  'M0,-1.15L1.1,0.85H-1.1Z',
  'M0,1.15L1.1,-0.85H-1.1Z',
];

export interface ArmStyle {
  readonly colour: string;
  readonly shape: string;
}

export const controlStyle: ArmStyle = { colour: 'var(--control)', shape: shapes[0] };

/** `number` from 1. */
export function styleOf(number: number): ArmStyle {
  const k = number - 1;
  return {
    colour: `var(--arm-${k % hues})`,
    shape: shapes[(number + Math.floor(k / hues)) % shapes.length],
  };
}
