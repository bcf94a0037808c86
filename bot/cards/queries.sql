-- name: marks(user_id, deck)
select card_id, drawn_at, retired_at, kept_at from card_marks
where user_id = :user_id and deck = :deck
order by drawn_at;

-- name: mark_drawn(user_id, deck, card_id, now)!
-- Later than all before it, also where the clock stands still: what was drawn last must not come next.
insert into card_marks (user_id, deck, card_id, drawn_at)
values (
    :user_id,
    :deck,
    :card_id,
    max(:now, coalesce((select max(drawn_at) + 1 from card_marks where user_id = :user_id and deck = :deck), 0))
)
on conflict (user_id, deck, card_id) do update set drawn_at = excluded.drawn_at;

-- name: mark_unseen(user_id, deck, card_id)*!
update card_marks set drawn_at = null where user_id = :user_id and deck = :deck and card_id = :card_id;

-- name: mark_retired(user_id, deck, card_id, now)!
insert into card_marks (user_id, deck, card_id, retired_at) values (:user_id, :deck, :card_id, :now)
on conflict (user_id, deck, card_id) do update set retired_at = excluded.retired_at;

-- name: mark_wanted(user_id, deck)!
update card_marks set retired_at = null where user_id = :user_id and deck = :deck;

-- name: mark_kept(user_id, deck, card_id, now)!
-- What is kept is not put away any more.
insert into card_marks (user_id, deck, card_id, kept_at) values (:user_id, :deck, :card_id, :now)
on conflict (user_id, deck, card_id) do update
set kept_at = excluded.kept_at, retired_at = iif(excluded.kept_at is null, retired_at, null);

-- name: export(user_id)
select * from card_marks where user_id = :user_id order by deck, card_id;
