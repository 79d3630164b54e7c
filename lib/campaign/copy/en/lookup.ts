import { plural } from '@/lib/campaign/plural';

/** Finding one's members, calling them, asking for a meeting. */
export const lookup = {
  title: 'Find your members of Congress',
  description: 'Who represents you, how to call them, and what to say.',
  lead: 'Enter the ZIP code of your home. You get the phone numbers of your Representative and your Senators, and a short script for each.',
  form: {
    zip: 'ZIP code of your home',
    zipHint: 'Five digits, like 20515',
    addressTitle: 'Use a full address, to be exact',
    addressWhy:
      'Some ZIP codes lie in more than one district. With the street we can usually tell which is yours.',
    street: 'Street address',
    city: 'City',
    state: 'State or territory',
    chooseState: 'Choose',
    optional: '(optional)',
    button: 'Find my members',
    addressButton: 'Find my district',
    kept: 'We do not store what you enter here. It is used for this one search.',
    census:
      'Only if the ZIP code alone does not settle it, we ask the U.S. Census Bureau where the street lies. It learns the address, but not who asked.',
    censusAndGeocodio:
      'Only if the ZIP code alone does not settle it, we ask the U.S. Census Bureau, and if need be the company Geocodio, where the street lies. They learn the address, but not who asked.',
    noCensus: 'The address is compared with our own tables and goes nowhere else.',
    prefix: (states: string) => `ZIP codes that begin like this one are in ${states}.`,
  },
  switchboard: {
    before: 'Know whom to call? The Capitol switchboard connects you to every office:',
    after: 'The Capitol switchboard connects you to these and all other offices:',
    number: '(202) 224-3121',
  },
  found: {
    title: 'Your members of Congress',
    lead: (count: number) =>
      plural('en', count, {
        one: 'One office speaks for you in Congress.',
        other: `${count} offices speak for you in Congress. Call one or all of them: a minute each is enough.`,
      }),
    where: (district: string, state: string) => `Congressional district ${district}, ${state}`,
    atLarge: (state: string) => `${state}, one district`,
    certainty: {
      zip: 'Your ZIP code lies in this district alone.',
      address: 'Found by your address.',
      location: 'Found by your location.',
      chosen: 'You chose this district yourself.',
      near_boundary: 'You are close to the edge of this district: check it before you call.',
    },
    again: 'Search again',
  },
  office: {
    representative: 'Representative',
    delegate: 'Delegate to the House',
    commissioner: 'Resident Commissioner',
    senator: 'Senator',
    call: (name: string) => `Call ${name} in Washington`,
    noPhone: 'We know no number in Washington for this office. Ask the Capitol switchboard:',
    local: 'Offices closer to you',
    form: 'Contact form',
    website: 'Website',
    of: (name: string) => `of ${name}`,
    notConfirmed: (date: string) =>
      `Not confirmed since ${date}, when a special election was held. We do not know yet who won.`,
    newCongress: (date: string) =>
      `A new Congress began on ${date}, and our list is older: whoever holds this seat now may be somebody else.`,
    parties: { Democrat: 'Democrat', Republican: 'Republican', Independent: 'Independent' },
  },
  vacant: {
    house: (district: string) => `House seat ${district}: vacant`,
    senate: (state: string) => `Senate seat of ${state}: vacant`,
    text: (date: string) =>
      `Nobody holds this seat since ${date}. Until an election fills it, no one votes for it. Staff under the Clerk of the House still help residents, but cannot take a position, so there is nobody to ask for support.`,
    senateText: (date: string) =>
      `Nobody holds this seat since ${date}. Until it is filled, no one votes for it.`,
    meanwhile: 'Your other offices represent you in the meantime.',
    phone:
      'Need help from the office? Those staff answer its phone; the Capitol switchboard connects you:',
    senatePhone: 'The Capitol switchboard connects you to the state’s other senator:',
    newCongress: {
      house: (district: string) => `House seat ${district}`,
      senate: (state: string) => `Senate seat of ${state}`,
      text: (date: string) =>
        `A new Congress began on ${date}, and our list is older. This seat was vacant before; we do not know yet who holds it now.`,
      phone: 'The Capitol switchboard knows who it is, and connects you:',
    },
  },
  noSenators: {
    title: (state: string) => `${state} has no senators`,
    delegate:
      'Its one member of the House is a delegate: they speak, bring in bills and vote in committee, but have no vote when the whole House decides a bill. A call still counts.',
    commissioner:
      'Its one member of the House is the Resident Commissioner, elected for four years: they speak, bring in bills and vote in committee, but have no vote when the whole House decides a bill. A call still counts.',
  },
  script: {
    title: 'What to say',
    town: '(your town)',
    note: 'Staff or voicemail will answer. Say your ZIP code. The reason can be short, and you never have to speak about yourself.',
  },
  away: {
    military: {
      title: 'Military and diplomatic mail',
      text: [
        'APO, FPO and DPO addresses belong to no district. You are represented where you vote: usually your last home in the United States.',
        'Enter the ZIP code of that home.',
      ],
    },
    freely_associated: {
      title: 'Outside the United States',
      text: [
        'Micronesia, the Marshall Islands and Palau use U.S. ZIP codes but govern themselves. They have no member of Congress.',
        'If you vote in the United States, enter the ZIP code of your home there.',
      ],
    },
  },
  meeting: {
    title: 'Or ask for a meeting',
    lead: 'In surveys published in 2017, staff in Congress said that a visit weighs most. You may meet staff instead of the member: that counts too.',
    steps: [
      'Call, and ask for the scheduler. Say that you live in the district or state.',
      'Put it in writing as well: most offices want that. Name the topic, several times that suit you, and who comes along.',
      'Ask about four weeks ahead, or for the office near you when Congress is in recess.',
      'Bring one request, one page, and one reason from where you live.',
      'Write two weeks later to ask where it stands.',
    ],
  },
  next: {
    title: 'Called? Then write',
    text: 'One letter to all of your offices, from a draft that you change as you like.',
    button: 'Write to them',
  },
  roster: (date: string) => `Members as known on ${date}.`,
  sources:
    'Members and offices: unitedstates/congress-legislators (CC0) and later changes. Districts: U.S. Census Bureau. Other ZIP codes: GeoNames (CC BY 4.0).',
};

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

/** Calling an office, telling how it went, and asking it for a meeting. */
export const calling = {
  /** As said before the name. */
  titles: {
    representative: 'Representative',
    delegate: 'Delegate',
    commissioner: 'Resident Commissioner',
    senator: 'Senator',
  },
  sponsor: (bill: string) => `Brought in ${bill}, so the script says thank you.`,
  cosponsor: (bill: string) => `Cosponsored ${bill}, so the script says thank you.`,
  hours: 'Call on a weekday, during the day in Washington (Eastern Time).',
  nearest: 'nearest to you',
  otherOffices: 'Its other offices outside Washington',
  listedHours: 'Hours as listed:',
  thanksTitle: 'What to say, as thanks',
  outcome: {
    title: 'How did it go?',
    called: 'I called',
    left_message: 'I left a message',
    no_answer: 'I could not get through',
    note: 'We count the day, the office and your answer, and keep nothing about you.',
    thanks: {
      called: 'Thank you for calling. It is counted.',
      left_message: 'Thank you for leaving a message. It is counted.',
      no_answer:
        'Thank you for trying. It is counted. Try again at another hour, another of its numbers, or the Capitol switchboard.',
    },
  },
  request: {
    title: 'Ask for a meeting',
    how: 'Send this to the office’s scheduler about four weeks ahead, by its contact form or as they tell you on the telephone, and ask again after two weeks. Fill in what stands in brackets.',
    label: (name: string) => `Request for a meeting with ${name}`,
    town: '[your town]',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'Your browser did not allow it. The text is selected: copy it yourself.',
  },
};
