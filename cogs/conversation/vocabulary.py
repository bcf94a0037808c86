"""Word lists by which names are told from other words, and English from other languages. Pure."""

from cogs.conversation.phrases import words

#: Words that end a name, or are none: what is written small and stands here is not part of a name.
ORDINARY = words(
    """
    i i'm im ive i've i'll me my mine we us our you your he him his she her it its it's they them their this that
    these those there here who what which when where why how the a an some any every each all both another other
    others else everyone everybody everything everywhere anyone anybody nobody none one ones someone somebody
    something two three many most more less few several last first second third next final same new old and or but
    so because bc cause cuz if then than though although while as at by for from in into of off on onto out over to
    up with without via after before during despite since until till about around again against between through is
    am are was were be been being do does did done have has had got get getting gets can could will would shall
    should may might must not no yes nope never ever always still just only also too even really very quite such now
    today tonight tomorrow yesterday already finally yet lately apparently sadly unfortunately feel feeling feels
    felt think thought know knew guess want wanted need needed hate hated love loved say said says tell told crying
    cry tired sad useless sick fed angry upset gutted devastated worthless stupid fail failed failure lol lmao haha
    omg wtf ugh smh tbh ngl idk please pls sorry thanks great good bad best worst nice kind awful third-time time
    times day days week weeks month months year years hour hours minute minutes morning afternoon evening night
    weekend monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december christmas easter email emails mail mails e-mail phone call calls letter text
    message messages post portal website zoom video voicemail skype meet online person noreply no-reply automated
    automatic recruiter recruiters agency headhunter manager managers boss hr ceo cto people panel team guy guys
    lady interviewer interviewers committee ats system software bot ai company companies employer employers place
    places firm firms business corporation organisation organization startup start-up job jobs role roles position
    positions interview interviews application applications applying work career offer round rounds stage step
    shortlist test task school college course program programme grad scheme list process home life world end start
    beginning side country city town local dream big small huge favourite favorite top real actual potential
    possible single different random certain multiple countless literally hundred hundreds thousand dozens lots lot
    number numerous age looking searching trying scratch experience reason reasons
    """
)
#: Capitalised, and yet no company that says no.
NO_COMPANY = ORDINARY | words(
    """
    indeed glassdoor linkedin xing reddit discord teams google-meet workday greenhouse lever handshake god jesus
    english german french spanish europe uk usa us eu america germany france london berlin paris monday's
    """
)
#: With a capital, and yet no part of the name before it.
TIMES = words(
    """
    i i'm im i've ive monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december today yesterday christmas easter and but hr
    """
)
#: What a company has: before it, its name stands with 's.
PART_OF = words("hr recruiter recruiters hiring team manager ats system office interview interviewer ceo panel boss")
#: "the bank" is a name that a member may give an employer; "the company" is none.
PLACES = words(
    """
    bank library hospital school university college bakery museum hotel restaurant warehouse supermarket clinic
    nursery charity council shop store factory café cafe bookshop gym theatre zoo airport garage pharmacy practice
    studio brewery farm cinema kindergarten uni bookstore pub bar salon dentist newspaper magazine ministry embassy
    """
)
#: The last word of a role, where nothing else says that it is one.
TRADES = words(
    """
    analyst engineer developer programmer nurse teacher tutor manager designer assistant cook chef waiter waitress
    server barista clerk driver accountant bookkeeper writer editor copywriter journalist receptionist cashier
    cleaner carer caretaker consultant adviser advisor agent representative rep associate specialist coordinator
    administrator admin secretary director officer operator technician mechanic electrician plumber carpenter
    builder painter architect lawyer solicitor paralegal doctor surgeon dentist pharmacist therapist counsellor
    counselor psychologist midwife paramedic scientist researcher lecturer professor librarian archivist translator
    interpreter artist animator illustrator photographer musician actor producer baker butcher gardener farmer
    florist hairdresser barber guard supervisor lead leader head intern trainee apprentice planner buyer recruiter
    auditor controller economist statistician tester marketer strategist merchandiser salesperson seller seamstress
    tailor welder machinist packer picker porter steward stewardess pilot captain host hostess bartender housekeeper
    nanny babysitter educator trainer coach instructor helper worker handler keeper attendant adjuster underwriter
    broker teller banker executive sysadmin devops biologist chemist physicist geologist surveyor inspector
    caseworker postdoc fellow sommelier ux pm swe sde postman labourer laborer stocker dispatcher courier
    mathematician conductor curator registrar headteacher principal constable crew dev cadet officer
    """
)
#: What stands before "role" or "job" and names none.
NO_ROLE = words(
    """
    job role position post place one thing dream same next last new other different only good great nice whole
    perfect best first second third right wrong current entire actual real work interview final specific certain
    full-time part-time fulltime remote better worse similar easy basic simple paid entry-level internal stupid open
    that this it them me advertised second-choice ideal amazing desired 3rd 2nd 1st another any
    """
)
#: What may stand in a role's name though it is an ordinary word.
IN_ROLES = words(
    """
    team manager school system software post call video text online care work course home bot ai hr lead recruiter
    list phone sales process office test program programme business shop store first
    """
)
#: Frequent words of other languages that are no English ones.
FOREIGN = words(
    """
    hoy dijeron dijo que rechazo empresa ninguém quer contratar
    trabaja lunes odmówili pracy keiner niemand kann mehr nie alles
    nichts dass vielleicht heute einstellen wollen peux rien toujours n'en cansado
    cansada buscar busco sempre nunca ninguém tudo niente sempre lavorare nessun jamais trouver trouve cherche chômage
    aber abgelehnt absage adiós afgewezen ako aku ancora ang arbeit att au auch auf aujourd'hui avec ayer bardzo ben
    bewerbung bin bir bom bonjour bu buenos bună c'est che ciao comment como con cześć cómo dan dank danke dans del
    dem den des det değil dia ditolak dlaczego dość dziękuję días een ei ein eine einen einer emploi emprego encore
    entretien entrevista est estas este estou estoy ett että eu fick fois fue fui för für geht gli gracias grazie
    guten hab habe haben hallo han hanno heb hei hej het heute hindi hogy hola hoy ich igen ihr ik ikke il immer
    inte ist için iş işe j'ai ja jag je jeg jest jestem jetzt jobben jobbet kasih kein keine kerja kiitos köszönöm
    las lavoro leider les los maar mai mais mam med meno merci merhaba mes met mga mich mir mit mnie moi molto
    morgen muito mulțumesc muy na nada nadie neden nej nem nessuno nicht nie niet ninguém noch noches non nu nul
    nunca não obrigada obrigado och oder odrzucili og olen olá ook otra para pas pentru per perché pero personne più
    por porque pour pourquoi praca pracę preso qu'est que quel quiere rechazaron reddedildim refusé rejeitado revoir
    rifiutato sa salamat salut saya schon sehr sie siempre sind się sono sou soy stelle suis sunt szia tack takk
    terima teşekkürler tidak trabaho trabajo trabalho traurig travail triste très tschüss työ uma una und une vagyok
    van vandaag ve veut vez você von voor waarom warum weer weil werk wie wieder wir wurde yang yine znowu zu är
    ça çok és été și
    """
)
ENGLISH = words(
    """
    a about after again all always am an and another any application applied apply are at back bad be because been
    before boss bot but by bye can can't cant come company could cv day days did didn't didnt do does don't dont
    down else even ever every everyone feel feeling feels felt fired first for from get getting give go going gone
    good got had has hate have he hello help here hey hi hired how i i'll i'm i've if im in interview interviews is
    it it's its ive job jobs just know last like love made make many me more most much my need never new next no
    nobody not nothing now of offer ok okay old on one only or out people please really rejected rejection role sad
    said say she should so some someone sorry still take tell than thank thanks that the their them then there these
    they think this those time tired to today told tomorrow too took two up useless very want was we week weeks went
    were what what's whats when where who why will with work would yes yesterday you your
    """
)
