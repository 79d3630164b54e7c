import { plural } from '../../plural';

/** Several districts are left: finding out which is one's own. */
export const choose = {
  title: 'Which district is yours?',
  lead: (count: number) =>
    `This ZIP code lies in ${count} districts. Your street settles it, or choose yourself if you know.`,
  stateLead: (state: string) =>
    `This ZIP code belongs to PO boxes or a single building in ${state}. It does not say which district you live in.`,
  newMapLead: (state: string, date: string, sure: boolean) =>
    `${state} ${sure ? 'has' : 'may have'} new districts since ${date}, when the new Congress began. Your full address settles which is yours, or choose it yourself.`,
  addressTitle: 'Find it by your street',
  notFound: 'The street you gave did not settle it: check it, or choose your district.',
  poBox:
    'A PO box says where your mail goes, not where you live. Enter the street address of your home, or choose your district.',
  listTitle: 'Choose it yourself',
  option: (district: string, member: string) => `${district}: ${member}`,
  inState: (district: string, state: string) => `${district}, ${state}`,
  vacant: 'vacant seat',
  nearby: (places: string) => `Nearby: ${places}`,
  nearbyZips: (zips: string) => `Nearby ZIP codes: ${zips}`,
  senatorsTitle: 'Your Senators in any case',
  senatorsAfter: (states: string) =>
    `These districts lie in different states (${states}). Your Senators are shown once you have chosen.`,
  edge: {
    title: 'Which side of the line do you live on?',
    lead: 'You are close to a line between districts, closer than our map can tell. Which is yours?',
    below: (district: string) => `Below are the offices of ${district}, which is the likelier one.`,
  },
  mismatch: (zip: string, states: string) =>
    `ZIP code ${zip} is in ${states}: check the state and the ZIP code`,
  map: {
    title: (zip: string) => `Map of the districts around ZIP code ${zip}`,
    commonTitle: 'Map of the ground that these districts share',
    from: (zip: string, list: string) =>
      `Seen from the dot, the middle of ZIP code ${zip}: ${list}.`,
    fromMiddle: (list: string) => `Seen from the middle of this map: ${list}.`,
    other: 'Empty ground is water or another district.',
    onMap: (district: string) => `On the map: ${district}`,
    marker: (zip: string) => `ZIP ${zip}`,
    miles: (count: number) => plural('en', count, { one: '1 mile', other: `${count} miles` }),
    lies: {
      middle: (district: string) => `${district} right there`,
      north: (district: string) => `${district} to the north`,
      northeast: (district: string) => `${district} to the northeast`,
      east: (district: string) => `${district} to the east`,
      southeast: (district: string) => `${district} to the southeast`,
      south: (district: string) => `${district} to the south`,
      southwest: (district: string) => `${district} to the southwest`,
      west: (district: string) => `${district} to the west`,
      northwest: (district: string) => `${district} to the northwest`,
    },
  },
  /** "%" stands for a district. */
  locate: {
    title: 'Find it by where you are',
    hint: 'Only while you are at home. Your browser asks you first. We match the place to a district and forget it.',
    hintAsked:
      'Only while you are at home. Your browser asks you first. Our map is older than the districts here, so our server asks a service outside; the privacy page says which one, and what it learns.',
    button: 'Use my location',
    asking: 'Waiting for your browser to say where you are.',
    found: 'Your browser said where you are. Looking for the district.',
    denied:
      'Your browser gave no location. Enter the street address of your home, or choose your district from the list.',
    failed:
      'We could not find out where you are. Enter the street address of your home, or choose your district from the list.',
    chosen: 'This place lies in %, which is now chosen. Change it if this is not your home.',
    edge: 'This place is too close to the edge of a district to tell. Choose the one you live in.',
    elsewhere:
      'This place lies in none of these districts. Choose the one you live in, or check the address.',
  },
};
