"""Given names that are common where English is written at work, by how surely they are nothing else."""

_ONLY_NAMES = """
aaliyah aaron abbie abby abdi abdirahman abdul abdulla abdullah abebe abel abena abigail abimbola abraham abu achieng
adaeze adam adama adebayo adele adeola adil aditi aditya adnan adrian adriana adriano afia agata agatha agatka agnes
agnieszka ahmad ahmed ahmet aicha aidan aiden aileen aimee aisha aishwarya aisling ajay ajit akash akiko akinyi akosua
akram akua akwasi alain alan alana alasdair alastair albert alberto aled alejandra alejandro aleksander aleksandra
alena alessandra alessandro alex alexander alexandra alexandre alexandrina alexandru alexei alfie alfonso alfred alice
alicia alicja alina alisha alison alistair allan allison almaz alun alvaro alyssa amadou amal amanda amandeep amara
amelia amin amina aminata amir amira amit amita amitabh amjad amna amy anais analyn anastasia anastasiia anders andre
andrea andreas andreea andrei andrew andrzej andy aneta anette angela angelica angelina angelo angharad angus anh ania
anil anita anja anjali anka anke ankit ann anna annabel annabelle anne anneke annette annie anthea anthony antoine
anton antoni antonia antonio antony anu anuja anup anya araba arash arben archana archie arda ariana arif arjun arlene
armando arnel arnold aroha artem arthur artur arturo arun aruna arvind arwel asad ashish ashley ashlyn ashok ashraf
asif asma astrid athena atieno attila audrey augustin aurelie avani ayaan ayan ayesha aylin ayo ayodele ayse ayumi
azadeh aziz babajide bahar balazs baljit barb barbara barbie barnaby barney barry bart bartek bartosz bashir basia
beata beatrice beatriz becca becky bela belinda bella ben benedict benedikt benjamin bereket bernadette bernard bernd
bernie bertha besnik beth bethan bethany betty bev beverley beverly bhavesh bhavna bianca bilal bilqis binta birgit
bjorn blanca blazej blerim blerta bogdan bogdana bohdan bola bongani boris bozena bradley brandon brayden brenda
brendan brent brett brian brianna bridget brigitte britney brittany brody bronagh bronislaw bronwen bruce bruno bryan
bryony burak caitlin callum cameron camila camille candace candice caoimhe carina carl carla carlo carlos carly carmen
carolann carole carolina caroline carolyn carrie carsten carwyn carys caspar cassandra catalina caterina cath cathal
catherine cathie cathy catrin catriona cecile cecilia cedric celeste celia celine ceri cezary chandra chantal chantelle
charlene charles charlie chebet cheng cheryl cheryll chetan cheyenne chiamaka chiara chidi chika chinedu chinwe chioma
chloe chris chrissie chrissy christa christel christiane christina christine christof christoph christophe christopher
christos chuka ciara ciaran cillian cindy claire clara clare clarissa claude claudia claudio clement clint clinton
clive clodagh cody colette colin colleen collette connor conor conrad constance constantin consuela corinne cormac
cornelia cosmin courtney craig cristi cristian cristina cristobal csaba curtis cynthia cyril czeslaw dafydd dagmar
damian damien damilola dana dani daniel daniela daniele daniella danielle daniil danilo danny danuta dara darek daria
darius dariusz darko darnell darren darshan daryl dave david davide dawid dawit dayo deb debbie deborah debra declan
deepa deepak deirdre dejan delia delphine delroy delyth demetrius denis denise dennis denny derek dermot derrick
deshawn desiree desmond dhruv diana diane dianne diarmuid diego dieter dietmar dilip dilwyn dimitra dimitri dimitris
dina dinesh dipak divya dmitri dmytro dobromir dolores dominic dominik dominika dominique donal donald donna donncha
dora doreen dorina doris dorota dorothy dottie doug dougal dougie douglas dragan dritan duncan dunja dustin dwayne
dwight dylan eamon ebere ebru eddie eddy edgar edie edison edith edmund eduard eduardo edward edwin edyta efua eileen
eilidh eimear eirlys ejike ekene ekow elaine eleanor eleftheria elena eleni elif elijah elin elisa elisabeth elise
eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa elsie elspeth elton elvis elzbieta emeka emil emilia
emilie emilio emily emine emir emma emmanuel emmanuelle emre emrys enitan enrico enrique eoghan eoin eric erica erika
erin ernest ernesto errol esme esperanza esra esteban esther eszter ethan ettie eugene eunice eva evan evelina evelyn
evgeny ewa ewan ewelina eze fabian fabio fabrice fadi fadia fadumo fahad faisal farah farhan farhiya farid farida
farooq farzana fatema fatih fatima fatma fatmir fatou fatoumata fearghal federica federico felicity felipe felix femi
ferdinand ferenc fergus fernanda fernando ffion fi filip filippo finlay finn fintan fiona fionnuala fitzroy flamur
flavia florian florin folake fran frances francesca francesco francine francisco franciszek franck francois francoise
franz fraser fred freddie freddy frederic frederick freya frida funke funmi gabi gabriel gabriela gabriella gabrielle
gail galina gareth garrett garry gary gaurang gaurav gavin gaz gbenga gemma genet genevieve genowefa geoff geoffrey
geordie george georgeta georgina georgios geraint gerald geraldine gerard gergely gerhard gerry gertrude gethin
gheorghe ghulam giacomo gianluca gianni giannis gilbert gilles gillian gina ginny giorgia giorgio giorgos giovanni
giulia giuseppe gizella gladstone gladys glenda glenn glenys gloria godfrey goran gordon gosia graham grainne grazyna
greer greg gregor gregory greta gretchen gruff grzegorz guadalupe guido guillaume guillermo gunther gurpreet gustavo
gwen gwendolyn gwenllian gwilym gwyneth gyorgy habib hadiza hafsa haider hailey hakan haleema haley halima halina hamid
hamza hana hanan hania hanna hannah hans harald hardeep harjit harminder harold harpreet harriet harrison haruka haruki
haruto harvey hasan hassan hatice hattie hayley hector heidi heike heinz helen helena helene helga helmut hendrik henri
henrietta henrik henry henryk herbert hermann hermione hetal hettie hibo hideo hilary hilda himanshu hiroshi hitesh
hiwot hodan hugh hugo humphrey huong huseyin hussain hussein huw huyen hye hyun iain ian iarla ibrahim ida idil idris
ieuan ieva ifeoma ifrah ify ignacio igor ijeoma ikechukwu ikram ilaria ildiko ileana ilir ilona imelda imogen imran
imre ines inga ingrid ioan ioana iolo iona ionela ira irena irene irina irma irving iryna isaac isabel isabella
isabelle isaiah ishaan isla ismail isobel istvan iulia iulian ivan ivana ivica ivo iwan iwona izabela izzy jaap jacek
jacinta jackie jacob jacqueline jacques jadwiga jagdeep jaime jake jakub jamal james jamie jamila jan jana jane janelle
janet janette janice janina janine janos janusz jared jarek jaroslav jaroslaw jarrod jasmin jason jaspreet jasvinder
javed javier jaya jayden jayne jaz jean-pierre jeanette jeanne jeannette jeannie jeff jeffrey jelena jemima jenna
jennifer jenny jens jeremiah jeremy jermaine jerome jerrod jerzy jesse jessica jhun jide jill jillian jim jimbo jimena
joachim joan joana joanna joanne jocelyn jodi jodie joe joel joelle joerg johan johanna johannes johnny jolanta jolka
jomo jon jonalyn jonas jonathan jonny jorge jose josef josefina joseph josephine joshua josiah josip jovana joyce
jozsef juan juanita judit judith judy julia julian juliana julie julien juliet julio julita jurgen justin justina
justyna jyoti kabir kacper kadir kaitlyn kalpana kamal kamala kamau kamil kamila kamran kaori karan kareem karen karim
karin karina kariuki karl karla karolina karolinka karthik kasia katalin katarina katarzyna kate katerina kateryna kath
katharina katherine kathleen kathryn kathy katie katja katrin katrina katy kavita kayla kaylee kayleigh kaz kealan
keeley kehinde keisha keith kelechi kellie kelsey kemal kemi ken kendra kendrick kenji kenneth kenny keshia ketan kev
kevin khadija khadra khaled khalid khalil kidane kiera kieran kimberley kimberly kinga kiprop kiran kirsten kirstie
kirstin kirsty klara klaus kofi kojo konrad konstantin konstantinos kostas krishna kristen kristian kristin kristina
kristy krystian krystyna krzysztof ksenia kuba kuldeep kunal kunle kwabena kwaku kwame kwasi kwesi kyle kylie lacey
laila lakshmi lamar lamin lanre lara larisa larry lars laszlo latasha latisha latoya laura lauren laurence laurent
laurentiu laurie lawrence layla leah leanne lech leila leilani leland lennart lenny leon leonard leonardo leonie lerato
leroy lesley leslie lester leszek leticia leyla liam liban libby lidia lieke lilian liliana lillian lina linda lindiwe
lindsay lindsey linh lionel lisa liz liza lizzie llinos lonnie lorena lorenzo loretta lorna lorraine lottie louisa
louise lourdes lowri luan lubna luca lucas lucia luciana lucie lucinda lucy lucyna ludmila ludwik luis luisa luka lukas
lukasz luke luminita lupita luther lydia lyle lyn lynda lyndsey lynn lynne lyudmila mabel mabelle maciej mackenzie
maddie madeleine madge madhuri madison mads maeve magda magdalena maggie magnus mags mahesh mahmoud mahmud maia mair
maire mairead mairi maisie maja makena maksym maksymilian malcolm malgorzata malik malika mamadou mandeep mandie mandy
manfred manish manju manoj manuel manuela mara marc marcel marcela marcelo marcia marcin marco marcos marcus marek
margaret margarita margot marguerite maria mariam mariama mariana marianne maricel marie marielle marija marika marilyn
marinela mario mariola marion marisa marisol marissa marites marius mariusz marjorie marko markus marlene marlon marta
martha martina martyn marvin maryam maryan marzena mateo mateus mateusz mathew mathias mathieu mathilde matilda mats
matt matteo matthew matthias matthieu matty maureen maurice mauricio mavis maximilian maxine maya meenakshi meera megan
meghan mehmet mei meirion melanie melinda melissa melvin menna meredith meron mhairi mia micah michael michaela michal
micheal michel michele michelle mieczyslaw miguel mihaela mihai mikael mikhail miklos miko mikolaj milena millie milos
milosz mina minh minho mira miranda mirek miriam mirjana miroslav mitch mitchell miwa mohamed mohammad mohammed mohamud
mohan mohini mohit moina moira moises molly mona monica monika monique morag moritz morten moyra mpho muhammad muhammed
muireann mukesh muna munir murali murat muriel musa mustafa mwangi myfanwy myles myra myriam nabil nabila nada nadeem
nadege nadia nadine nafisa naima naledi nancy nandini naoko naomi naresh narinder nasir nasreen nastasia nasteho
natalia natalie natan natasha nate nathalie nathan nathaniel naveed nawal nazar neal neema neha neil nell nellie nenad
nerys nessa nettie neville ngozi nhung niall niamh nicholas nicki nicky nicola nicolas nicole nicoleta nige nigel
nikhil niki nikita nikki niklas nikola nikolai nikolaos nikos nina ning niraj nirmala nisha nita nitin njeri nkechi
nnamdi nneka noah noel noelle nomsa nomvula nonso nora norbert noreen norman nour nuala nuno nura nuray nuria obinna
octavian odette odhiambo ogechi oisin okoro oksana ola olabisi olaf olamide oleg oleh oleksandr olena olga olha olivia
olivier oliwia olu olumide oluwaseun olwen omar omari omer onur onyeka oonagh orla orsolya orville osama osaze oscar
osman oswaldo otieno ovidiu owain owen ozge ozzy pablo paddy padraig palesa pallavi pam pamela panagiotis panos paola
paolo paresh parisa parveen pascal patricia patrick patrycja patryk patty paudie paul paula paulette paulie paulina
pauline paulo pavel pawel pedro peggy penelope percival petar pete peter petr petra petros petula phil philip philippa
philippe phillip philomena phoebe phuong phyllis pia pierre pieter pilar piotr pippa pippin polly pooja prabhjot
pradeep prakash pranav prasad preeti pritam priti priya priyanka przemek puja qasim quentin quincy quinn rach rachael
rachel rachid rachna radek radoslaw radoslawa radu rafael rafal raheem rahel rahim rahima rahul raj rajan rajesh rajiv
ralf ralph rama ramesh ramon ramona ramsey randolph rania ranjana ranjit raphael rashid rashida raul ravi raymond razia
rebecca rebekah recep reema reggie regina reginald reiko reka rekha remi rena renata renate rene renee reuben rhi rhian
rhiannon rhoda rhodri rhona rhys rian ricardo riccardo richard rick ricki ricky rita ritchie ritu riya rizwan robbie
robert roberta roberto rochelle rodel rodica rodney rodrigo roger rohan rohini rohit roisin roksana roland rolf romana
romina rommel ron ronald ronan ronnie rory rosaleen rosalie rosalind rosalyn rosamund rosanna rosario roscoe roseanne
rosemarie roshni rosie rowena roxana roxanne roz roza rufus rui rukhsana rupa rupert rupinder ruqayya ruslan russell
ruta ruth ryan ryszard saad sabina sabine sabrina sade sadhana sadia sadie saeed safia safiya sagal saida saira sajid
sakina sakura salim salma salman salvatore samantha sameer sami samia samina samir samira samson samuel sana sandeep
sandor sandra sandrine sanford sangeeta sanja sanjay sanjeev sanna santosh saoirse sara sarah sarita sasha saskia
satnam satoshi saul sawsan seamus sean sebastian sebastien seema segun selam selin selina selma seren serena sergei
sergey sergio serkan sevgi seyi shabana shabnam shahid shahida shaila shakira shalini shamim shamima shamsa shane
shanice shaniqua shanta shanti sharifa sharmila shaun shauna shazia sheena sheila shelley sheryl shilpa shirin shirl
shirlene shirley shiv shivani shobha shona shpresa shreya shweta sian sibel sidney sienna silas sile silke silvester
silvia simon simona sina sinead siobhan sioned sipho siya slawomir smita sneha snehal snezana sofia sofie solomon
somchai sonal sonia sonja sonya soo-jin soph sophia sophie soraya sorin spyros srdjan stacey stacy stanislav stanislaw
stanislawa stavros stefan stefania stefanie stefano steffi steph stephan stephanie stephen steve steven stu stuart
sudha sujata sukhdeep sukhwinder suki suleiman sultan suman sumaya sumit sunil sunita suresh surinder susan susana
susanna susanne susie suzanne suzie sven svetlana svitlana swati sylvester sylvia sylvie sylwia szilvia szymon tabitha
tadesse tadeusz tadhg tahir taiwo takashi takeshi tamara tamas tamer tamika tammy tania tanisha tanja tanvi tanya taras
tariq tasha tatiana tatyana tegan tejal temitope tendai teodor terence teresa terrence terri terry tesfaye tessa thabo
thaddeus thanasis thandi thandiwe thelma themba theo theodor theodora theodore theresa therese thierry thomas thora
thorsten thuy tiago tibor tigist tihana tilly timea timo timothy tina tobi tobias toby tod todd tolga tolu tomas tomasz
tomek tommy tomoko toni tony torsten tracey tracie tracy traian trang travis trayvon trent trev trevor tricia trish
trisha tristan trudy tuan tudor tudur tumelo tunde tunji tushar tyler tymon tymoteusz tyrell tyrone uche uchenna ugo
ulrich ulrike uma umair umar una urmila ursula urszula usha usman uwe vadim vaishali valentin valentina valeria valerie
valmira vandana vanessa varsha vasil vasile vasilica vasiliki vassilis vaughan velma venkat veronica veronika veronique
vesna vicki vicky vidya vijay vikas vikram viktor viktoria viktoriya vimal vinay vincent vincenzo vinod violeta viorel
viorica vipul virgil virginie vishal viswanath vito vittorio viv vivian vivien vivienne vlad vladan vladimir volkan
volodymyr vusi waclaw wael waldemar wale waleed walid walter wambui wanda wanjiru waqar wendell werner weronika wes
wesley whitney wieslaw wiktoria wilbur wilfred wilfredo wilhelm wilhelmina william wilma winifred winnie winston witold
wladyslaw wlodzimierz wojciech wojtek wolfgang woodrow xander xavier xiao ximena xuan yaa yahya yamini yanis yannick
yao yara yaroslav yasemin yasin yasmiin yasmin yasmina yasmine yaw yelena yemi yesenia yetunde yevhen yewande yiannis
yilmaz yogesh yolanda yonas yosef younes younis youssef yuki yuko yulia yuna yuri yusuf yvette yvonne zac zach zachary
zahid zahir zahra zaid zain zainab zainabu zak zanele zara zaynab zbigniew zdenek zdzislaw zeenat zehra zeinab zelda
zeljko zena zenon zeynep zhen ziad zoe zofia zoltan zoran zorana zosia zsofia zsolt zsuzsa zubair zuleika zuzana
zuzanna zygmunt
"""
_WORDS_TOO = """
ali alma amber ana aoi asha ava bisi bob bobby caden carol chen clifford crystal dan darcy dele deniz dolly efe esi
francis frank frankie gul gus harry hazel heather hoang howard jack jasmine jean jimmy jin jo john josh jun kelly
kendall kerry kim kirk kumar kurt lena leo lewis lily lito lloyd lola lou louis luc lulu luz martin mary maxwell meg
mel melek mercy merle mike milan milo monty morgan moses nelson nena nguyen nick norma obi oliver otis otto perry rae
raja rana reem reg rob robin ros rosa rosemary ross roy russ sally sam samar sammy scott seth shannon sharon sheldon
sherman sid simi simone sola soo sota spencer stanley stella sue tara ted temi tez thanh tiffany tim tom tope ufuk vera
verity vernon victor wallace wayne wei wendy willis xin ying yui zhang
"""
_MORE_OFTEN_WORDS = """
angel arlo art ash basil bear beau bill blake blessing blossom bo brad brook brooke buck bud candy carter cash chad
chase cherry chip chuck cliff colt comfort coral daisy dale dalton daly dawn dean dick don dot dotty drew dung ebony
eve faith favour fern flo flora gale gay gene ginger glen grace grant grayson guy hadley hank happy holly hope hui
hunter ion iris ivory ivy jackson jade jay jet jewel joy june kay khan kit kitty lan lance lane lee les levi li lien
liv logan love lucky luna mai mallory mark mason max melody merit miles milton ming misty mo nam nana nat noor olive
paige parker pat patel pearl penny percy pierce ping piper poppy precious prudence queenie rain ram ray reed reese ren
rhodes rich rim rocky rod roman rose ruby rusty sandy scarlet si singh skip son sonny stew sunny tam tanner taylor thi
trace tuba tucker turner val valentine vance viola violet wade walker warren willow woody wren yan
"""
_PLACES_TOO = """
adelaide alexa alexandria alpha april asia atlas aurora austin autumn aviva charity charlotte chelsea chester christian
dakota dallas devon diamond duke earl eden florence genesis georgia glory gold harley heath houston india israel jersey
jordan justice kent king lincoln london luck major marina may mercedes nova opal orlando paris patience pepper pound
preston prince princess red river rush sage salem san santiago savannah sherry sierra sky star sterling stone storm
summer sun sunday sydney trinity troy van victoria virginia ward winter zed
"""
#: those that may be told even where they are written small
NEVER_WORDS = frozenset(_ONLY_NAMES.split())
GIVEN_NAMES = NEVER_WORDS | frozenset(_WORDS_TOO.split())
#: those that are places, months or firms as often
PLACES = frozenset(_PLACES_TOO.split())
#: names that are other things at least as often: alone they say nothing
ALSO_WORDS = frozenset(_MORE_OFTEN_WORDS.split()) | PLACES
