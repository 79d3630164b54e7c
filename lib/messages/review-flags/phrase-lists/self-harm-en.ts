import type { PhraseList } from '@/lib/messages/review-flags/phrases';

/** Signs in English that the writer may hurt themselves. */
export const selfHarmEnglish: PhraseList = {
  lists: {
    want: `
      want to, want it, going to, will, plan to, planning to, planning, ready to, might, might
      as well, may, rather, would rather, wish, feel like, about to, thinking of, thinking
      about, think about, think of, thought of, thought about, decided to, considered,
      considering, tempted to, close to, tried to, trying to, attempted to, plan for, have to,
      plan how i would, plan how i could, how i would, how i could, how i might, how i will,
      how i am going to, ought to, should, better, hope to, hope i, ways to, way to, how to, could, can, wish i
      could, need to, prefer to`,
    die: `
      kill myself, killmyself, killing myself, kms, end my life, ending my life, end it all,
      ending it all, take my life, taking my life, take my own life, taking my own life, hang
      myself, hanging myself, shoot myself, shooting myself, drown myself, stab myself, poison
      myself, hurt myself, hurting myself, harm myself, cut myself, off myself, unalive myself,
      end myself, overdose, overdosing, jump off, suicide, jumping off, jump from, jumping from,
      jump in front, walk in front of a, step in front of a, throw myself in front, lie down on the tracks, run into traffic, slit my wrists, my own suicide, slitting my wrists, cut my wrists, swallow
      them, take them all, end everything, ending everything, end things, disappear forever,
      disappear for good, be gone for good, be gone forever, fade away, self harm, stop existing, not exist, not wake up, never wake up, be
      dead, stop breathing, die in my sleep, drive off, driving into, drive into, step into
      traffic, walk into traffic, end to all, use it on myself, use the gun on myself`,
    pills: 'pills, meds, medication, tablets, tylenol, sleeping pills, insulin',
    means: 'razor, blade, rope, noose, gun, pistol, knife, pills, bottle',
    height: 'bridge, overpass, roof, ledge, balcony, cliff, railing, tracks, platform',
    let: 'let go, jumped, stepped off, went over, climbed over, did it, did not come back',
    people: `
      everyone, everybody, world, family, kids, children, son, daughter, husband, wife, mother,
      mom, they, you, people`,
    gone: `
      gone, dead, disappeared, died, vanished, no longer here, not here, not around, was gone,
      were gone, was dead, were dead, am gone, am dead, were not here`,
    letter: 'letter, message, note, email, thing, words',
    farewell: 'goodbye, goodbyes, good bye, farewell, farewells, suicide note',
    soon: 'tonight, today, tomorrow, soon, by, now, when, this, on',
    here: 'here, alive, around, on this earth, in this world',
    notHere: `
      dead, gone, not be here, not be around, not be alive, never be found, be dead, be gone,
      already be dead, already be gone`,
    living: `
      living, live, life, being alive, be alive, stay alive, staying alive, exist, existing, go on,
      going on, keep breathing`,
    over: 'over, finished, done with',
    quiet: `
      being silent, being quiet, being ignored, being invisible, being polite, being patient,
      pretending, hiding, waiting, ignoring, watching, lying, working, paying, explaining, asking,
      without, like, vacation, the, strike, record, trips, with this record`,
    dose: `
      pills, pill, sleeping pills, tylenol, medication, meds, tablets, medicine, insulin, aspirin,
      antidepressants`,
    method: `
      pills, overdose, attempt, rope, gun, bullet, noose, bleach, poison, insulin, fall, razor`,
    someone: 'someone, somebody, anyone, god, you, he, they, a car, a truck, a bus, the lord',
    figure: `
      to a, laughing, over, working, trying, shaving, cooking, off, hours, some, a, for, in the foot,
      free, on this issue, my losses, my hours, from my`,
  },
  phrases: `
    i ~3 $want ~2 $die !$figure
    i am $want ~1 $die !$figure
    i $die !$figure
    i have been hurting/cutting/burning/starving myself
    i started/began/keep/kept/went cutting/hurting/burning myself
    started/began/back cutting/self/hurting again/harm/harming
    started to self harm
    cutting again
    i ~3 $want die !for/of/before/laughing/on/in/without/to
    want to die !$figure
    i tried to die/end ~2 !the/this/my
    i tried to end things/it/everything
    i will do it again
    wish i were/was/had dead/died/gone
    wish i had never been/woken born/up
    wish i had not woken/survived
    rather be dead
    rather die than live/keep/spend/face/carry/be
    i rather/prefer ~3 dead/die
    going to die and/by my own
    feel/am/be/feeling suicidal
    suicidal thoughts/ideation/plan/again
    think/thinking/thoughts about/of suicide
    i think about dying/death
    not want to live !with/under/in/like/by/as/here
    not want to live any
    know ~1 how i am ~2 $die
    plan/planning/think/thinking/imagine/imagining/picture/dream ~4 how i would/could/will/am ~1 $die !$figure
    plan/planning/think/thinking/imagine/imagining/picture/dream ~4 how i would/could/will do it !if/better/again/all/with/differently/at/on/for
    decided/decide/know ~2 how/when i will/would/am/want ~2 die/$die
    i ~2 plan/planned/planning/picture/imagine/pictured ~1 my own? funeral/burial
    not want to be alive
    not want to be here anymore/longer
    not want to be here any
    not want to wake up
    not want to exist
    not see/have a/any reason/point ~3 to/in ~3 $living/make/wake/christmas/tomorrow/morning
    no/not/never ~3 point/use ~3 $living/alive/existing !with/under/in/like/by/to
    no/not/never ~3 reason/reasons ~5 live/living/alive/exist/existing/breathing !with/under/in/like/by/to
    no/not/never ~3 reason/reasons ~2 go/going on !with/to/about
    not know/see why i ~2 $living/alive/here/bother
    no/the/any point ~1 me being/living/staying/existing
    no/not point ~2 me ~1 $here
    nothing left ~2 to live for
    no one/nothing to live for
    i can not go on !$quiet
    can not keep $living !in/on/with/under/like/at/as/from
    can not live like this ~2 longer/anymore
    can not hold on
    can not do this ~1 life
    not know how much longer i can !wait/work/afford/pay
    i do not deserve to live/exist/breathe
    $pills lined up
    i ~4 count/counting/counted my/the/these/out? $pills !every
    for my heart to stop
    my last night/day/week/hours alive !as
    my last night/day/week on earth/this
    can ~1 stay/keep/be alive ~1 much/longer/anymore
    if i had ~2 courage/guts/strength/nerve ~2 would ~2 end/ended/kill/killed/die/do/done
    not want to ~1 make/see/reach ~1 to? my? next? birthday/tomorrow/morning
    cried/crying/cry/angry/sad/mad/upset ~2 i was/am still here/alive/breathing !and/for
    i am ~2 waste of air/space/oxygen/breath/skin
    $people ~4 better/happier/easier/safer/lighter when i $gone
    tired of $living !with/under/in/like/by/this/as
    by the time you read/get/receive ~5 dead/gone
    when you read/get/receive this ~3 $notHere
    i will not be $here !for/to/in/until/at
    i will not be alive/here/around much/long/tomorrow
    not plan/expect ~2 being/be/to $here ~2
    not plan on being $here
    i will not make/see it to/until morning/christmas/tomorrow/friday
    not be a problem/burden for/to ~1 anyone/everyone/anybody/you/them
    i am ~2 burden/problem to/for/on ~1 everyone/anyone/family/kids
    $people ~2 better ~1 without me
    $people ~3 better off if i $gone
    better off dead
    better off without me
    $people ~4 happier/easier/safer if i $gone
    nobody/no/one/who would/will ~2 miss me
    nobody/no ~1 would/will ~2 notice/care/cry if i $gone/disappeared/died
    if i disappeared/died/vanished ~4 notice/care/cry/miss
    this is ~2 my $farewell
    last $letter ~1 i ~3 ever write/send/say
    last $letter anyone ~4 from me
    wrote/written/writing ~3 $farewell
    $farewell letter/letters/note/notes/video
    already gave/given away ~2 things/everything/belongings/dog/cat
    giving away ~2 things/everything/belongings/dog/cat
    tell my kids/children/son/daughter/mom/family ~2 loved/sorry
    picked/chosen/chose/set/have ~1 the/a/my day/date/bridge/spot/place/method !of/for/to/when/with/on/in/at/where/that
    have a plan to end/die
    have the/my plan and ~1 date/note/day
    saving/saved/hoarding/collecting/counting ~2 my/the/enough $pills
    i ~8 take/swallow/swallowed/taking/swallowing ~4 $pills !every/as/for/each/with/daily/and
    took/swallowed/drank ~1 whole/entire/full ~3 $pills/bottle
    i ~2 took/swallowed/downed/drank/take/swallow ~1 a/an/my/whole/entire/full/half/two bottle/bottles/handful/box/pack of ~2 $dose !to/from/back/home/out/with
    i ~2 took/swallowed/take every/all ~2 $dose in/of/we/that/i
    i ~2 drank/swallowed/drink bleach/antifreeze/poison/drano
    i ~2 tied/made/hung the/a noose
    i ~2 tied/hung the/a rope ~4 garage/neck/rafters/beam/closet/ceiling/nerve/myself
    wish/wished the/my/those/that ~1 $method had ~2 worked/killed/finished/taken
    wish/wished ~3 had/would ~1 let/left me die/dead
    wish ~1 had not been ~1 pulled/saved/found/revived/rescued
    want/ready/going to stop living !with/under/in/like/a/this/as/for
    my note is already? written/finished/ready
    wish/wished ~3 not found/saved/revived/rescued me !sooner
    wish $someone would/had ~1 kill/killed/shoot/finish/finished/hit me !with/up
    wish/want/hope/pray/need ~1 $someone to/would/will ~1 kill/shoot/end/finish/take me/my life/tonight/now
    wish/want/hope/pray ~1 god/lord to/would/will ~1 take/call me !to/seriously/through/by/on
    wish/want/need someone/somebody to/would ~1 kill/shoot/finish me
    am/feel ~2 sorry/angry/sad/mad/disappointed ~2 i survived/lived/woke !you/your/to
    regret ~1 i survived/lived/woke
    attempt ~1 failed/not ~6 next ~2 will
    took/swallowed/drank all ~3 $pills !as/every/for/each/with/daily/and
    i ~3 hold/held/look/looking/stare/staring/keep ~3 $means ~5 myself/easy/looking/it/end/think
    $means in my closet/drawer/hand/mouth ~8 answer/looking/way/solution/tonight/ready
    i ~5 $means to/against/on/in my own? wrist/wrists/throat/head/temple/mouth
    stood/sat/walked/standing ~4 $height ~5 $let
    keep/kept thinking about driving/jumping/crashing/walking ~2 into/off/from/in
    driving/drive ~2 into a/the/an wall/tree/truck/river
    go to sleep and/to not/never wake
    hope/pray/wish i do/will/would not wake up? !to
    sleep and/to never wake
    want it all to stop/end !the/these/with/so
    want/need/ready it all to/for? be over/done/finished
    want/need everything/life to be over/done/finished !by/before
    ready for it all to be over/done
    i ~3 $want just/simply/really die !for/of/before/laughing/on/in/without/to
    want it to stop/end forever
    i ~5 done ~1 with life/living !in/under/on/behind/like
    no/only/one way ~2 out ~3 dying/death/die
    way out ~2 except/but/is/than dying/death/die
    death/dying would/seems/sounds/feels/is ~3 relief/peace/easier/better/escape/answer !to/than
    hate being alive
    slit/cut/sliced/slice/burn/burned my arms/wrists/legs/thighs/skin/arm/wrist
    i hurt/cut/burn myself when/with/every/so/to/until
  `,
};
