"""Hurting oneself, now or by habit. The notation is explained in `bot/crisis/grammar.py`."""

#: A slip with a knife or a back hurt at work is none; `safe.IDIOM` takes those out first.
TEMPLATES = """
another|new|more|fresh ADV* line|lines|cut|cuts|mark|marks|scar|scars|burn|burns|slice ADV* on|in|across|for|down
    ADV* my|the ADV* own|left|right? ADV* LIMBS
make|made|making ADV* myself ADV* bleed|bruise|throw_up_to_punish|suffer
SELF .. watch|see|saw|make|made ADV* myself bleed
i ADV* cut|burned|burnt tonight|last_night|again $
cutting|burning|bleeding|self_harm|self_harming|blade|hurting_myself ADV* helps|calms|works|helped|soothes|distracts
    |relieves
my|the|these cuts|burns ADV* are|were|look|get|keep ADV* getting? ADV* deep|deeper|bad|infected|fresh|worse|bleeding
    |still !to|in
reach|reached|reaching|picking|pick|picked|went|go ADV* for|up|back ADV* to|for? ADV* the|my|a ADV*
    razor|blade|blades|razors|scissors_and|lighter_and $
keep a|the|my|some? blade|razor|razors|blades .. bag|drawer|case|pocket|wallet|phone_case|desk|pillow
dug|dig|digging|stabbed|stab|stabbing|jab|jabbed|press|pressed|pressing|ran|run|drag|dragged|dragging|stuck|push
    |pushed|took|hold|held ADV* the|a|my|that|some|in ADV* scissors|needle|needles|pin|knife|blade|razor|compass
    |nails|fingernails|glass|lighter|cigarette|pen|staple|safety_pin|shard|iron|flame ADV*
    in|into|on|across|against|to|over|along|down ADV* my ADV* own? ADV* LIMBS|hand|hands|palm|palms|face|feet
bit|bite|biting|scratch|scratched|scratching|picked|clawed|clawing|scrape|scraped|dug|punched|pinched|rubbed ADV*
    my|at|into|on? my? ADV* own? ADV* LIMBS|hand|hands|knuckles|face|fingers .. until|till|raw|to_bleed|so_hard
    |again|so_i|instead
my? ADV* head against|on|off|into|with ADV* the|a|my wall|desk|floor|door|mirror|fist|fists|table ...
    until|till|stars|every_time|blood|bleed|on_purpose|to_make|so_i|bruise|bruised|quiet|concussion
bang|banging|banged|slam|slamming|hit|hitting|smash|smashing ADV* my head .. every|when|because|until|again
    |on_purpose
blood|bleed|bleeding|bled ... wrist|wrists|arm|arms|thigh|thighs|cut|blade|razor ... again|stop|feel|calm|deserve
    |myself|relief
sh|cutting|self_harm relapse|urges|again|scars
relapse|relapsed|relapsing on|in|into|with? sh|cutting|self_harm
WANT|going|gonna|urge|urges|need|tempted|about|have|how|like ADV* to ADV* HURT ADV* myself !SLIP
IM might|will|should|could|would|must|may|deserve_to|rather|can ADV* HURT ADV* myself !SLIP
i deserve ADV* to .. pain|hurt|suffer|be_hurt|be_punished|bleed
i deserve ADV* .. pain|hurt .. HURT
THINK|start|started|starting|stop|resist|back|keep|kept|been|be|urge|began|begun|quit|resumed|to|of|not|about|am|by
    |is|while ABOUT* ADV* hurting|harming|cutting|burning|hitting|punching|scratching|injuring|mutilating|carving
    |stabbing|biting|starving|choking|bruising|punishing|slapping ADV* myself !SLIP
^ ADV* hurting|harming|cutting|burning|hitting|punching|scratching|injuring|carving|biting|starving|choking
    |punishing ADV* myself !SLIP
i ADV* HURT ADV* myself ADV* ONPURPOSE
IM HURT ADV* myself ADV* on_purpose|deliberately|intentionally|to_cope|to_feel|to_punish|to_calm|so_i_can
    |because_i_deserve|because_of_how|to_make|to_get_through|with_a_razor|with_a_blade|with_a_lighter|with_scissors
    |with_cigarettes
HURT ADV* myself !SLIP
HURT and HURT ADV* myself
started|back|began|stop|stopped|been|start|resist|urge|starting|return|relapsed|addicted|feel|turn|turned|miss ADV*
    to|on|into|with|like|of|up|the? ADV* cutting|burning_myself|self_harm|self_harming|self_injury|self_injuring
    |sh_ing ADV* CUTEND
urge|urges|want|need|like|tempted|itching ADV* to ADV* cut|bleed|self_harm|self_injure|sh|burn_my_skin ADV* CUTEND
self harm|harming|injury|hurt ... i|my ... if|do|did|again|still|razor|only|have|am|was
self harm|harming|injury|hurt|mutilation ADV* is|was|feels|helps|makes|urges|thoughts|again|relapse|tonight
    |last_night|calms|has|keeps
clean|relapse|relapsed|relapsing|urges .. from|off|on|with|of|into? ADV* self_harm|self_harming|cutting|sh
    |self_injury|burning|hurting
put|putting|stub|stubbing|stubbed ADV* out? ADV* a|my|the? ADV* cigarettes|cigarette|cigs|lighter|matches out|on
    ADV* on? ADV* my
cigarettes|cigarette|lighter|iron|boiling_water|candle|flame ADV* out|on|against|to ADV* on|to? ADV* my ADV* own?
    ADV* LIMBS|hand|hands
carved|carve|carving|scratched|wrote|cut ... into|in|on|across ADV* my ADV* own? ADV* left|right|upper|inner? ADV*
    LIMBS
my ADV* old? scars ... new|again|fresh|more|deeper
new|fresh ADV* cuts|scars|ones|burns ... arm|arms|legs|thighs|scars|wrist|wrists|hide|sleeves
use|using|used ADV* a|my|the ADV* razor|blade|razor_blade|lighter|scissors|knife ... deep|my|cut|skin|myself|arm
    |bleed|feel
LIMBS are|is|look|looks ADV* a mess|wreck|state
head against|on|into a|the|my brick? wall|desk|door|floor|table ... on_purpose|until|helps|bleed|bruise|bruises|calm
    |quiet|hurts|black_out
relapse|relapsed|relapsing .. my|the? LIMBS|razor|blade|cut|cuts|cutting|blood|scars|knife|razors|blades|bandages
    |bleeding|scissors|lighter
LIMBS|razor|blade|cuts|scars|sleeves .. relapse|relapsed|relapsing
CUT|burn|burned|burning|burnt|scratch|scratching|scratched|cuts|carved|carve|carving|hurt|hurting|slicing|pierce
    |gouge|sliced|stab|tear|peel ADV* up? ADV* into? ADV* my|both|up ADV* own|left|right|inner|both|upper? LIMBS
    !SLIP
hurt|hurting|harm|harming ADV* my own? body
my ADV* left|right|inner|both|upper? LIMBS ADV* is|are|look|looks|full|have|covered|still|hurt|all ADV*
    covered|full|cut|bleeding|cuts|scars|scarred|sliced|of|marks|a_mess|stinging|raw|bandaged|burned|burnt|carved|in
    ADV* of|in|with|from|up? ADV* cuts|scars|marks|burns|blood|last_night|again|lines|bandages|wounds|scratches
    |the_blade|blades|slices|$
cuts|scars|marks|burns|wounds|lines|scratches|bandages ADV* on|all_over|across|down|covering|up|over ADV* my ADV*
    left|right|inner|both|upper? LIMBS !from_work|from_the_kitchen
fresh|new|deeper|more|deep|hide|hiding|cover|covering|covered ADV* my|the|up? ADV* cuts|scars|self_harm !to|in|for
long sleeves .. hide|cover|so|scars|arms|cuts|nobody|because
LIMBS .. hide|cover|hiding|covering .. cuts|scars|marks
sleeves .. cuts|scars|arms|wrists
see|seeing|watch|watching|feel|feeling|draw|drew|drawing ADV* the|my|myself? ADV* blood|bleed|cut|cuts|blade ADV*
    BLOODEND
the|a|my ADV* razor|razor_blade|razors|blade|blades ADV* BLADE
need|want|wants|miss|missing|crave|craving|touched|reach|reached|reaching|back|picked|used|using|pick|hide|hid|keep
    |kept|bought|took ADV* to|for|up? ADV* the|my|a ADV* blade|blades|razor|razors|razor_blade|razor_blades ADV*
    WEAPONEND
IM cut|cutting ADV* deeper|too_deep|again $
i ADV* cut|burned|burnt|hurt ADV* again ADV* BLOODEND2
IM cut|cutting|burn|burning to .. feel|cope|calm|release|punish|numb|relief|escape|something
only .. pain|blood|cutting|blade|burning .. helps|calms|real|feel|works|relief
cutting|burning|bleeding|pain|blood|hurting ADV* is|makes|helps|was|calms|feels ADV* the|me|only|my|to|like ADV*
    only|thing|feel|calm|cope|relief|way|real|better|release|comfort
punish|punishing ADV* my body|myself_physically|myself_by|myself_with
bang|banging|smash|smashing|bash|bashing|hit|hitting ADV* my ADV* own? ADV* head ADV* against|on|into|with|until
    ADV* until|till|to_make
punch|punching|punched ADV* walls|the_wall|my_legs|my_thighs|my_face|my_own_face|my_head ..
    until|bleed|hurt|feel|blood|because_i_deserve|pain
"""
