import shp from 'shpjs';
import { topology } from 'topojson-server';

/** Positions on a grid of this many steps each way: about 4 m, as fine as the file is drawn. */
const STEPS = 1e7;

/**
 * Reads a zipped shapefile of districts.
 * @returns TopoJSON in which lines that two districts share are there once
 */
export async function readZippedShapes(bytes: ArrayBuffer): Promise<string> {
  const shapes = await shp(bytes);
  return JSON.stringify(topology({ districts: shapes }, STEPS));
}
