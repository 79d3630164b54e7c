/** Sending a letter oneself: the kit on a receipt, and the page that needs no name. */
export const selfSend = {
  link: 'Rather not give us your name? Print, copy or call',
  title: 'Print, copy or call',
  description: 'A letter to print or to copy, and a script for the call, without giving us a name.',
  lead: 'Take the letter with you, or call. You give us no name and no address, and we store nothing.',
  stays: 'All that this page knows is the district in its own address.',
  again: 'Another district',
  none: {
    text: 'You can print or copy the letter and call your offices without giving us a name, an address or a text. For this we only need to know your district: your ZIP code is enough, and we do not store it.',
    unknown: 'The address of this page names no district that we know.',
    next: 'On the page with your members, follow “Rather not give us your name?”.',
    button: 'Find my district',
  },
  text: {
    title: 'The letter',
    subject: 'Subject',
    message: 'Message',
    take: 'Copy it into the offices’ own forms, or print it further down.',
    editable:
      'Change it as you like: a sentence of your own is worth more than all of ours. What you change stays in this browser tab, and is copied and printed as you changed it.',
  },
  offices: {
    title: 'Your offices',
    choose: 'Each office in turn:',
    chosen: 'This office is chosen: only its letter is printed.',
  },
  form: {
    title: 'By its own form',
    open: (name: string) => `The form of ${name}`,
    site: (name: string) => `The website of ${name}, where its form is`,
    leaves: 'The link leaves this site. The office then learns what you enter there.',
    none: 'We know no form of this office yet. Call, or send the letter on paper.',
    copyHint: 'Copy what its form asks for. Not every form asks for all of it.',
  },
  copy: {
    button: 'Copy',
    text: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'Your browser did not allow it. The text is selected: copy it yourself.',
    noTitle: 'You gave us no title. Where a form wants one, choose yourself.',
  },
  call: { title: 'By telephone' },
  paper: {
    title: 'On paper',
    goesTo: 'The letter goes to:',
    noRoom: (chamber: string) =>
      `We do not know this office’s room yet, so the letter is addressed to the ${chamber} as a whole. The office can tell you the room.`,
    print: 'Print this page: only the letter comes out.',
    printAll:
      'Print this page: only the letters come out, each on a page of its own, with blanks for date, name and address. Press the name of an office to print its letter alone.',
    button: 'Print the letter',
    buttonAll: 'Print the letters',
    long: 'This text is too long for one page in type that is easy to read: the letter takes two pages or more.',
    slower: 'A letter on paper takes longer to arrive than a form or a call.',
    sign: 'Sign it above your name.',
    re: 'Re:',
    blanks: {
      street: 'Street address',
      city: 'City, state, ZIP code',
      date: 'Date',
      name: 'Name',
    },
  },
  selfSend: {
    link: 'Send it yourself: form, call or letter',
    title: (name: string) => `Send it yourself: ${name}`,
    lead: 'The office’s own form, a letter on paper, or a call: one is enough.',
    mayHaveArrived:
      'Your letter may have arrived already: the line broke while we handed it over. If you send it again, the office may get it twice. A call to ask does no harm.',
    otherMember: (then: string, now: string) =>
      `You wrote to ${then}. ${now} holds this seat now, so what is below is addressed there.`,
    back: 'Back to your message',
    doneTitle: 'Have you sent it?',
    doneText:
      'Then tell us, and the page of your message says so. We cannot see it ourselves, and it cannot be taken back.',
    doneButton: 'I have done it',
    doneBefore: 'You told us that you have done it.',
    done: (name: string) => `Thank you. Your letter to ${name} is noted as sent by you.`,
    nothing: 'There is nothing to send here',
    nothingText:
      'For this office nothing is left for you to do, or we do not know whose it is now.',
    erased: 'The text and your details were erased: the form and the telephone are what is left.',
  },
  privacy:
    'If you print, copy or call on the page “Print, copy or call”, we get no name, no address and no text. Only your district stands in the address of that page. We store nothing, and what you change in the letter stays in your browser tab.',
};
