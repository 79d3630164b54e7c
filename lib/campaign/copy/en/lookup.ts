import { plural } from '@/lib/campaign/languages';
import { thePlaces } from './places';

/** Member lookup, calls, and meeting requests. */
export const lookup = {
  title: 'Find your members of Congress',
  description: 'See who represents you in Congress, how to call them, and what to say.',
  lead: 'Enter your home ZIP code. You’ll get phone numbers and a short script. A call takes about a minute.',
  form: {
    zip: 'Home ZIP code',
    zipHint: 'Five digits, like 20515',
    addressTitle: 'Add my street address (optional)',
    addressWhy:
      'Some ZIP codes cover more than one district. Your street usually tells us which one is yours.',
    street: 'Street address',
    city: 'City',
    state: 'State or territory',
    chooseState: 'Choose',
    optional: '(optional)',
    button: 'Find my members of Congress',
    addressButton: 'Find my district',
    keptZip: 'Our server doesn’t store what you type. Your browser keeps it for ten minutes.',
    kept: 'Your browser keeps what you type for ten minutes. Our server doesn’t store it. If you enter a street, our server keeps only its map location, without your name, for up to an hour.',
    census:
      'If your ZIP code isn’t enough, we ask the U.S. Census Bureau where your street is. The Bureau sees the address but not who asked.',
    censusAndGeocodio:
      'If your ZIP code isn’t enough, we ask the U.S. Census Bureau where your street is, and then the company Geocodio if we need to. They see the address but not who asked.',
    noCensus:
      'To find your district, we use our own data. We don’t send your address to anyone for that.',
    prefix: (states: string) => `ZIP codes that start like this one are in ${thePlaces(states)}.`,
  },
  switchboard: {
    before:
      'Do you already know who to call? The Capitol switchboard can connect you to any office:',
    after: 'The Capitol switchboard can also connect you:',
    number: '(202) 224-3121',
  },
  found: {
    title: 'Your members of Congress',
    lead: 'A call takes about a minute.',
    where: (district: string, state: string) => `Congressional district ${district}, ${state}`,
    atLarge: (state: string) => `${state} (one district)`,
    certainty: {
      zip: 'Your whole ZIP code is in this district.',
      address: 'We found it using your address.',
      location: 'We found it using your location.',
      chosen: 'You chose this district.',
      near_boundary:
        'You’re close to the edge of this district, so make sure it’s yours before you call.',
    },
    again: 'Search again',
  },
  office: {
    representative: 'Representative',
    delegate: 'Delegate to the House',
    commissioner: 'Resident Commissioner',
    senator: 'Senator',
    /** Heading for the visitor's own members, before the district or the state. */
    yours: {
      representative: 'Your Representative',
      delegate: 'Your Delegate to the House',
      commissioner: 'Your Resident Commissioner',
      senator: 'Your Senator',
    },
    call: (phone: string) => `Call ${phone}`,
    callOffice: (name: string) => `${name}, Washington office`,
    noPhone:
      'We don’t have a Washington number for this office. The Capitol switchboard can connect you:',
    more: 'More phone numbers and the website',
    local: 'Offices outside Washington',
    form: 'Contact form',
    website: 'Website',
    of: (name: string) => `for ${name}`,
    notConfirmed: (date: string) =>
      `There was a special election for this seat on ${date}. We don’t know yet who won, so someone else may hold this seat now.`,
    newCongress: (date: string) =>
      `A new Congress began on ${date}, and our list is older than that. Someone else may hold this seat now.`,
    parties: { Democrat: 'Democrat', Republican: 'Republican', Independent: 'Independent' },
  },
  vacant: {
    house: (district: string) => `House seat for ${thePlaces(district)}: vacant`,
    senate: (state: string) => `Senate seat for ${state}: vacant`,
    text: (date: string) =>
      `This seat has been vacant since ${date}. Until it is filled, no one represents you in the House.`,
    senateText: (date: string) =>
      `This seat has been vacant since ${date}. Until it is filled, your state is short one vote in the Senate.`,
    meanwhile: 'Your other members of Congress represent you in the meantime.',
    phone:
      'Need help from this office while the seat is vacant? The Capitol switchboard can connect you:',
    senatePhone: 'The Capitol switchboard can connect you to your state’s other senator:',
    newCongress: {
      house: (district: string) => `House seat for ${thePlaces(district)}`,
      senate: (state: string) => `Senate seat for ${state}`,
      text: (date: string) =>
        `A new Congress began on ${date}, and our list is older than that. This seat was vacant before, and we don’t know yet who holds it now.`,
      phone: 'The Capitol switchboard can connect you to that office:',
    },
  },
  noSenators: {
    title: (state: string) =>
      `${thePlaces(state).replace(/^the/, 'The')} has no seats in the U.S. Senate`,
    delegate: 'Its one member of the House is a delegate.',
    commissioner: 'Its one member of the House is the Resident Commissioner.',
  },
  script: {
    title: 'What to say',
    /** Of an ask that is over. */
    titlePast: 'The campaign’s script',
    town: '(your town)',
    note: 'You’ll reach staff or voicemail. Give your ZIP code. You never have to tell your story.',
  },
  away: {
    military: {
      title: 'Military and diplomatic addresses',
      text: [
        'APO, FPO, and DPO addresses aren’t in any congressional district. You’re represented where you vote, which is usually your last home in the United States.',
        'Enter the ZIP code of that home.',
      ],
    },
    freely_associated: {
      title: 'Outside the United States',
      text: [
        'Micronesia, the Marshall Islands, and Palau use U.S. ZIP codes but govern themselves. They have no members of Congress.',
        'If you vote in the United States, enter the ZIP code of your home there.',
      ],
    },
  },
  meeting: {
    title: 'How to ask for a meeting',
    lead: 'In surveys published in 2017, congressional staff said in-person visits carry the most weight. You may meet with a staff member instead. That counts, too.',
    steps: [
      'Call and ask for the scheduler. Say that you live in the district or state.',
      'Put it in writing, too. Most offices prefer that. Give your topic, a few times that work for you, and who’s coming with you.',
      'Send your request about four weeks before you want to meet. When Congress is in recess, ask to meet at the office near you.',
      'Bring a one-page summary. Make one clear request, and say why it matters in your community.',
      'Follow up after two weeks.',
    ],
  },
  email: {
    title: 'Put it in writing, too',
    text: (count: number) =>
      plural('en', count, {
        one: 'We’ve written a draft you can edit. Add your own words.',
        other: 'You only need to write one message. Start with our draft and add your own words.',
      }),
    button: (count: number) =>
      count === 2
        ? 'Email both of them'
        : plural('en', count, {
            one: 'Email this office',
            other: count === 3 ? 'Email all three' : `Email all ${count}`,
          }),
  },
  roster: (date: string) => `Member list as of ${date}.`,
  sourcesTitle: 'Sources',
  sources:
    'Members and offices: unitedstates/congress-legislators (CC0), with later changes. Districts: U.S. Census Bureau. Other ZIP codes: GeoNames (CC BY 4.0).',
};

/** Choice among several possible districts. */
export const choose = {
  title: 'Which of these is yours?',
  lead: (count: number) =>
    `This ZIP code covers parts of ${count} districts. Choose the one you live in.`,
  stateLead: (state: string) =>
    `This ${state} ZIP code is used only for PO boxes or for one building, so it can’t tell us which district you live in.`,
  newMapLead: (state: string, date: string, sure: boolean) =>
    `${state} ${sure ? 'has' : 'may have'} new districts as of ${date}, when the new Congress began.`,
  addressTitle: 'Not sure? Enter your street address',
  notFound:
    'The street address you entered didn’t tell us your district. Check it, or choose your district.',
  poBox:
    'A PO box shows where you get mail, not where you live. Enter your home street address, or choose your district.',
  listTitle: 'Choose your district',
  option: (district: string, member: string) => `${district}: ${member}`,
  inState: (district: string, state: string) => `${district}, ${state}`,
  vacant: 'vacant seat',
  nearby: (places: string) => `Nearby: ${places}`,
  nearbyZips: (zips: string) => `Nearby ZIP codes: ${zips}`,
  senatorsTitle: 'Your senators, no matter which district you live in',
  senatorsAfter: (states: string) =>
    `These districts are in different states (${states}). Choose one to see your senators.`,
  edge: {
    title: 'Which side of the line do you live on?',
    lead: 'You’re too close to a district line for our map to tell. Which of these is yours?',
    below: (district: string) =>
      `The offices below are for ${thePlaces(district)}, the more likely one.`,
  },
  mismatch: (zip: string, states: string) =>
    `Check the state and the ZIP code. ZIP code ${zip} is in ${thePlaces(states)}.`,
  map: {
    title: (zip: string) => `Map of the districts around ZIP code ${zip}`,
    commonTitle: 'Map of the area where these districts meet',
    from: (zip: string, list: string) => `The dot marks the middle of ZIP code ${zip}. ${list}.`,
    fromMiddle: (list: string) => `On this map, ${list}.`,
    other: 'Blank areas are water or another district.',
    onMap: (district: string) => `On the map: ${district}`,
    marker: (zip: string) => `ZIP ${zip}`,
    miles: (count: number) => plural('en', count, { one: '1 mile', other: `${count} miles` }),
    lies: {
      middle: (district: string) => `${district} is in the middle`,
      north: (district: string) => `${district} is to the north`,
      northeast: (district: string) => `${district} is to the northeast`,
      east: (district: string) => `${district} is to the east`,
      southeast: (district: string) => `${district} is to the southeast`,
      south: (district: string) => `${district} is to the south`,
      southwest: (district: string) => `${district} is to the southwest`,
      west: (district: string) => `${district} is to the west`,
      northwest: (district: string) => `${district} is to the northwest`,
    },
  },
  /** "%" stands for a district. */
  locate: {
    title: 'Or use your location',
    hint: 'Use this only when you’re at home. Your browser will ask you first. We match your location to a district and don’t keep it.',
    hintAsked:
      'Use this only when you’re at home. Your browser will ask you first. Our map is older than these districts, so our server asks an outside service, which sees your location but not your name.',
    button: 'Use my location',
    asking: 'Waiting for your browser to share your location.',
    found: 'Your browser shared your location. We’re looking up the district.',
    denied: 'Your browser didn’t share your location. Choose your district from the list.',
    failed: 'We couldn’t get your location. Choose your district from the list.',
    chosen: 'You’re in %. If you live here, choose it.',
    edge: 'This location is too close to the edge of a district. Choose the district where you live.',
    elsewhere:
      'This location isn’t in any of these districts. Choose the one where you live, or check the ZIP code.',
  },
};

/** Calling an office, reporting the outcome, and asking for a meeting. */
export const calling = {
  /** As spoken before the name. */
  titles: {
    representative: 'Representative',
    delegate: 'Delegate',
    commissioner: 'Resident Commissioner',
    senator: 'Senator',
  },
  sponsor: (name: string, bill: string) =>
    `${name} introduced ${bill}, so this script says thank you.`,
  cosponsor: (name: string, bill: string) =>
    `${name} cosponsored ${bill}, so this script says thank you.`,
  hours: 'Call on a weekday during business hours in Washington (Eastern Time).',
  nearest: 'closest to you',
  listedHours: 'Listed hours:',
  thanksTitle: 'How to say thank you',
  outcome: {
    open: 'I called',
    title: 'How did your call go?',
    called: 'I talked to someone',
    left_message: 'I left a voicemail',
    no_answer: 'No answer',
    note: 'We record the day, the office, and your answer, but not who you are.',
    thanks: {
      called: 'Thank you for calling.',
      left_message: 'Thank you for leaving a voicemail.',
      no_answer: 'Thank you for trying. You can call again later or try another number.',
    },
    before: 'You called this office.',
  },
  progress: {
    some: (done: number, of: number) => `You’ve called ${done} of ${of}.`,
    all: (of: number) =>
      plural('en', of, {
        one: 'You’ve made your call.',
        other: of === 2 ? 'You’ve called both.' : `You’ve called all ${of}.`,
      }),
    next: (title: string, name: string) => `Next: ${title} ${name}`,
    script: 'See what to say',
    writeNow: 'Now email them, too.',
  },
  request: {
    title: 'Ask for a meeting',
    titlePast: 'The campaign’s request for a meeting',
    how: 'Send this to the office’s scheduler about four weeks before you want to meet. Use the office’s contact form if it has one, or call and ask where to send it. Fill in the parts in brackets. Follow up after two weeks.',
    label: (name: string) => `Request for a meeting with ${name}`,
    town: '[your town]',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'Your browser blocked copying. The text is selected, so you can copy it yourself.',
  },
};
