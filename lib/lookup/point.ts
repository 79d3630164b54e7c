/** A place on the ground, in degrees (WGS 84, as browsers and geocoders give it). */
export type Point = { latitude: number; longitude: number };
