"""Words with a capital that name nobody: of firms, places and offices, and those that begin sentences."""

import re

_NO_PERSON_WORDS = """
& academy act agency airport ambulance apprentice architects assistant associate associates association authority
avenue award awards bakery bank bar bistro borough brewery bridge bros brothers builders building bus business cafe
café campus care carers castle catering center central centre certificate chapel charity church cinema city cleaners
cleaning clerk clinic club co coaches coffee college commission community company construction consultant corp
corporation cottage council county couriers court day deli dental department depot diner diploma direct director
district driver east electric electrical electricals engineering estate estates express farm fashion fc firm food foods
foundation fund garage garden gardens global grange green grill group hall health high hill holdings home homes hospice
hospital hostel hotel house inc industries infant inn institute instructor international island junior kitchen lane law
lead leader legal library limited linen ln lodge logistics ltd madam manager manor market markets medical memorial
method mill ministry model motors museum nhs north nursery office officer optical optics or park partie partners
partnership petroleum pharmacy pizza place plaza plc plumbing porter post potter practitioner prep press primary prison
prize program programme project properties property pub rail recruitment region resort restaurant retail road room
rooms scale scheme school secondary security service services shelter shipping shop shopping sir sixth society
solicitors sons south spa square st stables stadium staffing station store stores street studio studios supermarket
supervisor surgery systems teacher team tech technologies technology test theatre tower training transport travel trust
union university valley village ward warehouse water way west wing woods works yard
"""
#: Words with capitals that stand together with one of these are a firm, a place, an office or a course.
NO_PERSON = frozenset(_NO_PERSON_WORDS.split())

_ALSO_FAMILY_NAMES_WORDS = (
    "castle church court day east green hall hill lane law north park porter potter ward west woods"
)
#: those of them that are a family's name after a given one, or after a title
ALSO_FAMILY_NAMES = frozenset(_ALSO_FAMILY_NAMES_WORDS.split())

_PLACES_BEGIN_WORDS = """
fort great king lake little mount new notre our port prince princess queen royal saint san santa st the
"""
#: What makes a place of the name that follows.
PLACES_BEGIN = frozenset(_PLACES_BEGIN_WORDS.split())

#: Firms and things whose names begin like those of persons.
FIRMS = re.compile(
    r"\b(?:"
    r"John Lewis|Thomas Cook|Harvey Nichols|Ben (?:and|&) Jerry|Laura Ashley|Paul Smith|Jack (?:Wills|Daniel)"
    r"|Calvin Klein|Tommy Hilfiger|Michael Kors|Marie Curie|Mary Kay|Trader Joe|Ted Baker|Karen Millen"
    r"|Oliver Bonas|Charles Tyrwhitt|Vera Wang|Jo Malone|Pizza Hut|Papa John|Little Caesar|Jimmy John"
    r"|Tim Hortons?|Fred Perry|Levi Strauss|Ann Summers|Ernest Jones|Harry Potter|Robert Half|Michael Page"
    r"|Robert Walters|Ed Sheeran|St\.? John|Sue Ryder|Morgan (?:Stanley|Sindall)|Ernst|Stanley Black"
    r"|Lewis (?:Ltd|Group)|Victoria Sponge|Sam Browne|Wendy House|Jack of|Tom,? Dick|Johns Hopkins"
    r"|George (?:at|Washington)|Ross Dress|Perry Ellis|Myers[ -]Briggs|Montessori|Steiner|Waldorf|Victor Hugo"
    r"|Leo Burnett"
    r")\b(?:['’]s)?"
)

_COMMON_WORDS = """
a about actually african after again aldi all also although am amazon american an and any anybody anything anyway apple
application april arabic are as asda asian at august bangladesh be because been before being belfast best birmingham
bless boots both bristol british but by can cardiff cheers children chinese christmas costa could customers cv dear
december did do does dublin each easter edinburgh eid either england english eu european even every everybody everyone
everything excel facebook faithfully february feedback first for france french friday from fwd gcse german germany
getting ghana given glasgow god good google had has have having he hearing hello her here hey hi hindi hiring his
history honestly how however hr hull human i if ikea in indeed india indian instead interview ireland irish is it
italian italy january july june just kenya kind knowing lagos last later leeds let level lidl like linkedin liverpool
london looking madam manager manchester manila many march math maths may maybe mcdonalds me microsoft might monday more
morrisons most much must my next nhs nigeria no nobody none norwich not nothing nottingham november now nurses october
of office on once one only or our outlook pakistan people perhaps philippines photoshop please poland polish portugal
portuguese powerpoint punjabi pupils ramadan re reception recruitment regards residents resources romania romanian
russian sage sainsbury saturday science scotland scottish second security september she sheffield should since
sincerely sir so some somebody someone something sorry spain spanish staff starbucks still students subject sunday ta
target teachers team teams tesco thank thanks that the their then there these they this those though three thursday to
today tomorrow tuesday turkey turkish two uk ukraine ukrainian unfortunately unless until urdu us usa very waiting
wales walmart was we wednesday welsh were what whatsapp when where which while who whom whose why will windows with
word would xero yes yesterday you your yours zoom
"""
#: Words that begin sentences, and others that are written with a capital and name nobody.
COMMON = frozenset(_COMMON_WORDS.split())
