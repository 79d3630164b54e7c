import type { PhraseList } from '@/lib/messages/review-flags/phrases';

/** Threats in English that do not name the act. */
export const veiledThreatsEnglish: PhraseList = {
  lists: {
    yours: `
      family, families, kid, kids, child, children, daughter, daughters, son, sons, wife,
      husband, mother, house, home, office, car, place, staff, dog, cat, loved ones, driveway,
      windows, grandkids, grandchildren, parents, baby, girl`,
    near: 'daughter, daughters, son, sons, kid, kids, child, children, wife, husband',
    pity: `
      shame, pity, sad, tragic, terrible, unfortunate, sorry, awful, bad, tragedy, horrible`,
    you: 'you, him, her, them, em, senator, congressman, congresswoman',
    every: `
      of the, of these, of those, the, these, those, last, single, last one of the, damn, corrupt,
      lying, crooked, dirty, evil, useless, spineless`,
    harmless: `
      on, in there, this, out, around, together, up, the truth, the facts, our, thanks, credit,
      respect, to know, to hear, to see, better`,
    leader: 'politicians, politician, senators, senator, congressmen, congress, judges',
    traitor: 'traitor, traitors, cowards, snitches, sellouts, liars, rats, tyrants',
    rope: 'rope, nooses, noose, guillotine, guillotines, gallows, firing squad, pitchforks',
    rest: 'grave, coffin, casket, body bag, pine box, ditch, morgue, cemetery, hearse',
    dark: `
      alley, garage, parking garage, parking lot, dark, street, stairwell, elevator, woods`,
    pretty: 'lovely, pretty, beautiful, cute, sweet, adorable, happy, so small, precious',
    follow: 'following, stalking, tailing, watching, tracking, trailing, watched, followed',
    building: `
      house, home, office, offices, building, headquarters, place, garage, porch, barn, car, truck,
      van, bus, boat, plane, flight, helicopter, family, kids, staff`,
    blast: 'bomb, pipe bomb, bullet, bullets, molotov, grenade, explosives, anthrax, ricin, hitman',
    burn: `
      burning, torching, bombing, smashing, trashing, blowing up, shooting up, burn down,
      setting fire to`,
    gift: 'surprise, present, gift, package, device, something',
    guard: 'guards, security, bodyguards, bodyguard, cops, police, fences, locks, gates',
    car: 'car, truck, bumper, wheels',
    self: `
      kill yourself, hang yourself, shoot yourself, drown yourself, unalive yourself, kys`,
    vote: 'on, vote, votes, work, career, record, closely, for, speak, hearing, page',
    official: `
      you, him, them, senator, senators, congressman, congresswoman, representative, delegate,
      governor, politicians, your staff, your receptionist, your secretary, your aide, your aides,
      your interns, your intern, your boss, your wife, your husband, your kids, your family`,
    weapon: `
      bomb, pipe bomb, bullet, bullets, brick, bricks, molotov, firebomb, grenade, knife, noose,
      shotgun, rifle, gun, rope, coffin, grave`,
    club: `
      bat, baseball bat, axe, hammer, sledgehammer, crowbar, club, pipe, chainsaw, tire iron,
      machete, bulldozer`,
    dead: `
      shot, hanged, hung, beaten, killed, murdered, executed, stabbed, gutted, lynched, strung up,
      strangled, die, bleed, burn alive, burned alive, dragged through, dragged into, flogged,
      run over, put down, castrated, tarred and feathered, skinned, assassinated, gunned down`,
    ward: 'hospital, morgue, wheelchair, coma, ground, grave, icu, emergency room, cemetery',
    routine:
      'walk, walks, jog, morning, mornings, coffee, nights, sleep, freedom, breakfast, drive, run, life',
  },
  phrases: `
    $pity if/to ~1 something/anything/someone ~1 !bill/law/vote/report/act/record/right
    $pity if your $yours !ignored/forgot/voted/did/does/lost/closed/never
    $pity to lose them/it/her/him
    hate/hates for/to ~2 something/anything/see ~3 happen/you/your
    would hate for ~2 to get/be/end/lose
    if something/anything ~1 happened/happens/happen to you/your
    something/things ~1 happen/happens to you/your/people/politicians
    accidents/accident ~1 happen/happens to/when
    things happen to people/politicians/traitors
    or else you
    pay/paying you/him/her ~2 visit
    pray/prays ~2 you never
    pay/paying your $near/family/house/home/mother ~2 visit
    i/we ~3 $follow you/him/her !$vote
    i/we ~3 $follow your $yours !$vote
    i/we ~3 $follow your/his/her ~2 come/leave/sleep/walk
    i/we know what car/time you
    i/we know what time your $near/family
    i/we know when you/your ~2 leave/get/sleep/home/walk/goes
    i/we know which/what/where/when ~2 your/his/her ~1 $near
    i/we know which/what ~2 school/bus/route/gym/church ~2 your/you/his/her
    i/we know your/his/her ~2 route/routine/schedule/street/address
    i/we have/got/found your home? address !from/on/in/at/through
    i/we ~1 drive/drove/walk/walked/park/parked/sit/pass ~2 by/past/outside/near/on your/his/her ~1 house/home/street/block/driveway/place
    your/his/her $near ~1 looked/looks/look/is/was/seems so? $pretty
    saw/seen/watched your/his/her $near walking/playing/leaving/waiting/yesterday
    saw/seen/watched your/his/her $near ~1 at/on the/school/her/his ~1 school/park/stop/bus/playground
    see/find/learn what happens to/when/if ~1 you/your
    you ~2 find/see/learn ~1 what we/i are/am capable of
    you would? better hope/pray/watch/run/hide/sleep !the/that/this/history/over
    better/start checking/check/update/write/updating your will/brakes/car/locks
    checking under my/your/the/his car
    check under/behind/your car/the/brakes/locks/mirrors
    under your car
    update/write/make/finish your will
    if you value/love/like/want ~2 your life/lives/kids/family/teeth/legs
    get/gets/got what is/was/has/you ~1 coming
    what is coming to you/him/her
    target on your back/head/house
    get what you deserve
    you/they ~1 get yours
    i/we ~1 going? to? get you !a/an/the/to/some/on/in/your/more/out/there/elected/that/this/all/any/copies/involved/into
    you/he/she/they/senator/everyone/someone/somebody/staff/family ~3 going to die !for/of/before/without/in/on/waiting
    drop dead
    you/they/please/go/senator/would/coward ~1 just die
    dead man/woman/men walking
    meet your/his/her maker
    you ~2 not/never make it home/out/back
    you ~2 not/never see/live ~2 tomorrow/christmas/morning/sunrise
    you ~2 not/never leave that/the/your ~2 alive
    you ~2 not/never be safe
    you ~1 not safe
    never/not walk/walked again
    not see it coming
    your/his/her/their/the/be last day/days/week/month/year/night/breath/christmas/birthday ~2 earth/alive
    you ~2 leave/leaving/go/going/carried/ride ~2 in/on an/a ambulance/stretcher/hearse/wheelchair
    last thing/vote/mistake you ~1 ever
    last thing you will ~1 do/see/hear
    say goodbye/your/goodbyes ~1 to? your $yours
    say your prayers
    enjoy it while you still? can
    enjoy your ~1 $routine ~6 while you still? can
    short life
    days ~1 left to live
    looking over your shoulder/shoulders
    you/your ~5 in/into a/the $rest
    six feet under
    head/heads on a pike/spike/stake/platter/plate
    your own? grave
    off with your/his/her/their head/heads
    scrape/scraping you/him/her off
    hang/string/shoot/kill/lynch/behead/execute/gas $you all/up/high/by/from
    strung $you up
    hang/string/shoot/kill/lynch every last? one of you/them
    kill/hang/shoot/death to? all/the/every $every? $leader/$traitor/them
    death to all/the/every/$leader/$traitor
    swinging/swing/hanging from a/the/that lamppost/tree/rope/beam/bridge
    firing squad
    $leader/$traitor ~2 hang/swing !$harmless
    $leader/$traitor ~1 deserve/get/face/belong ~2 hang/swing/die/shot/bullet/bullets/hanged/$rope/$rest
    $pity if/when you ~2 not/never make/come/wake/get/reach
    your staff/people/interns/guards ~3 wear/wearing ~2 vest/vests/armor/helmets
    you ~3 wear/wearing/buy/need ~2 vest/vests
    next $weapon ~1 is/has/will/comes/goes ~2 for/your/yours/have/to/at/through
    next time it will not be a letter/email/postcard/call/note/message
    $weapon ~1 with/has/have/got ~1 your/his/her name
    $blast !threat/threats/points/lists is/are/was? ~2 on its/his/their/the way
    $blast !threat/threats/points/lists ~2 in the mail
    $blast !threat/threats/points/lists ~2 coming/headed/heading/waiting/meant to/for/at/toward? your? you/way/$building
    mailed/mailing/shipped/sent ~1 you/your ~3 $blast !threat/threats/points/lists
    $blast is/are ~1 going/coming/flying through/into/in/under/at your/his/her
    beg/begging for your/his/her life
    i/we know ~1 your/his/her daughter's/son's/kid's/kids'/child's/wife's/husband's ~1 dorm/school/address/bus/schedule/class/teacher/room/job
    not ~2 window/windows/brick/wall left ~2 in/of/on your/that
    lock and load
    locked and loaded
    i/we/someone/somebody/people/will/should/ought ~4 take/taking/swing/use a $club to/at/on $official/your/his/the/that
    goes/go/going boom
    something that ~1 explodes/explode/ticks/blows
    mail/send/leave/mailing/sending/leaving you ~4 bomb/explosives/powder/anthrax/ricin/boom
    white powder ~5 envelope/letter/mail/package
    powder in the/your/my/this/next ~1 envelope/letter/mail/package
    i/we/someone/somebody ~4 put/putting/send/sending/leave $official ~1 in/into/to a/the $ward
    senator/senators/congressman/representative/politicians should/deserves/deserve/must/needs/need/ought to? be/get/all? ~1 $dead !on/in/of
    be/get dragged ~3 street/streets/gutter/chains/truck
    $weapon ~4 through your window/windows/door/windshield
    do you want to die
    that is how you ~1 die/killed/shot/hurt/buried
    love/pay/like/happy/glad/wait ~4 to see/watch $official ~2 $dead
    not be walking out/away/home
    nobody/one ~2 getting/leaves/walks/gets out/alive
    counting the days ~3 shoots/guns/kills/shot/dies
    find/finding your ~2 tires/windows/windshield/$building ~1 slashed/smashed/keyed/torched/trashed/burned/broken/on/in !the
    get/gets/getting a/the/my knife/bullet/fist/bat/hammer/brick/boot ~1 in/to/through/across ~1 gut/guts/head/face/chest/neck/skull/teeth/eye/back/throat
    gets/getting hit with/by a/my $club/truck/bullet
    your ~1 $near/girl/boy/mother/sister will/is/are going? to? learn/feel/know/find ~1 what/how it/this ~1 feels/felt
    empty/emptying/unload/unloading a/my/the/this ~1 magazine/clip/mag/gun/pistol/rifle/shotgun ~1 into/in/at/on ~1 you/your/him/her/them/senator
    your ~1 windows/windshield/door/doors/$building will not/never survive/last/stand/exist ~1 the/this/another/next/until/past/long night/weekend/week/month/tonight/morning/friday/monday
    make/teach/show $official ~3 with my ~1 fists/boots/knife/gun/rifle/bat/shotgun/belt
    before i/we/it/things ~1 get/gets/turn/turns violent/bloody
    i/we am/are/will ~1 armed/heavily !with
    put/line/stand $official ~2 against a/the wall
    kids/children/families/politicians/daughters have accidents
    walk/walks to ~1 car alone
    i am ~8 hurt/hurting/kill/killing/shoot/shooting/stab someone/somebody/people
    would not ~4 if $official ~2 $dead
    $weapon/bombs/guns/molotovs are/is cheap
    find/finds/found your body
    used to get/be $dead/tarred
    we hung/hanged/shot/lynched $leader/$traitor
    may $official ~4 die/rot/burn/bleed/suffer
    wood/wooden ~2 burns/burn ~1 nice/nicely/easy/easily/well/fast
    wish you were/was never born
    get/got my hands on you
    $weapon ~5 would/will/might wake you
    hanging ~1 too good for
    your staff/interns/intern/people/aides ~3 better not be in
    thousand dollars/bucks to anyone/whoever ~1 beats/kills/shoots/hurts/punches
    senator/representative/congressman ~1 needs/deserves/wants a ~1 beating/bullet/whipping/noose
    your ~1 $yours ~1 should/deserve ~1 be in the ground
    put $official ~2 out of ~1 misery
    watch/see $official ~1 beg
    you and your ~2 are dead
    your office/house/building is/are going? to? getting/get ~1 bombed/firebombed/burned/torched/trashed/shot
    people ~1 die in/at your office/building
    see how brave/tough/smug ~6 gun/knife/noose/bullet
    throw/toss/push $official ~1 off/from/down a/the bridge/roof/cliff/building/stairs
    make me/us come down there
    look over your shoulder ~2 i/we
    dance/spit/piss on your grave
    gets/get/deserve/deserves/need/needs ~1 $rope
    deserve/deserves/needs/need the/a bullet/chair
    we/us ~3 own/have/got/keep/kept/bought/sharpen/building ~1 $rope
    up against the/a wall
    only good ~1 is a dead
    tree of liberty
    another/a luigi
    luigi you/him/her
    snitches get stitches
    eye for an eye
    put/take/putting/taking $you down/out ~1 like/back/behind !to/for/of/at/on/in/with
    take $you out back
    someone/somebody/i/we ~4 take $you out !to/for/of/at/on/in/with
    put/putting/puts a/two/some/another ~1 bullet/bullets/round/rounds/slug in/into/through/between
    $self
    jump off/from/in ~6 you/senator/congress/coward/traitor
    favor and die/jump/drop/hang/disappear
    do ~3 favor ~1 jump/hang/disappear
    go die
    drink bleach
    i/we ~1 hope/wish/pray ~5 crash/crashes/choke/cancer/aids/stroke/burns/slowly
    i/we ~1 hope/wish/pray ~3 hit by/run over
    i/we ~2 hope/wish ~3 heart attack
    i/we ~1 $burn that/this/your/the ~1 $yours/building/capitol/courthouse/thing
    planted/left/put/hid/leaving ~2 $gift ~1 under/in/inside/at/for/by ~2 your/you
    $gift ~1 you will/would never forget
    yours ~3 blow/blows/go/goes/went/burn/burns ~1 up/down/fast
    your $building !phone/phones/line/lines/voicemail/inbox ~3 blow/blows/go/goes/went/burn/burns ~1 up/down/fast !in
    buildings/houses/offices like yours/that/this ~2 go/burn
    going to be a shooting/massacre/bloodbath/funeral
    mass shooting at/in your
    shoot up ~4 office/hall/capitol/event/rally
    lock/check your ~1 doors/windows/locks/brakes/mirrors
    wear/wearing/need/buy/get ~2 proof/kevlar/armor/bodyguards
    settle/settled/settling this/it/accounts/the ~4 you/person/outside
    settle the score
    pay/paid/answer/ends/end/settle ~3 blood
    for/with your blood
    what you did to my ~3 do to
    about to do to you
    make an example of $you
    drag $you out
    coming to collect
    beat/kick/whoop/whip your/his/her ass !in/at
    run/running/bump/ran into you in a/the $dark
    run/running/bump into me
    alone ~2 in/at/with ~2 $dark
    outside/near/behind/around your house/home/car/window/door/bedroom/driveway !for
    by/of your house/bedroom/driveway/kids
    can not hide/run !from/the/behind
    can not hide behind ~2 $guard
    hide behind your ~1 $guard
    $guard can/will/could not/never ~2 save/protect/stop/help/always
    more of us than ~5 $guard
    careful ~1 crossing/walking/driving/starting/opening
    my $car ~3 faster/hit/brakes/stop ~2 your/you
    nice/lovely/beautiful/pretty dog/house/family/car/kids/home/place you/there
    on my/our/the list ~2 you
    i/we have/got/keep a list ~2 you ~4 top/first/next
    bring/bringing/send/sending something louder/heavier/stronger/sharper/worse
    crossed/cross/crosses my family/us/me
    nothing ~1 to lose ~4 worry/scare/frighten/terrify/concern you/him
    nights you ~2 hear ~2 knock
    wood/house/curtains/that ~3 dry/flammable/burns ~2 fast/quick/easily
    your name is on the/my/our list !of
  `,
};
