/** The package ships no types. */
declare module 'lineclip' {
  type Position = [x: number, y: number];
  export function clipPolygon(
    points: Position[],
    box: [west: number, north: number, east: number, south: number],
  ): Position[];
}
