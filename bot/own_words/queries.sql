-- name: begin(user_id, kind, rejection_id, thought, words, kept_at, now)^
insert into own_words (user_id, kind, rejection_id, thought, words, kept_at, created_at, changed_at)
values (:user_id, :kind, :rejection_id, sealed(:thought, :user_id), sealed(:words, :user_id), :kept_at, :now, :now)
returning *;

-- name: find(id, user_id)^
select * from own_words where id = :id and user_id = :user_id;

-- name: half_done(user_id, limit)
-- Those that have something left to do, the one left last first.
select * from own_words
where user_id = :user_id and kept_at is null and ended_at is null
order by changed_at desc, id desc
limit :limit;

-- name: begun_before(user_id, rejection_id, thought)^
-- Just this thought, not kept yet, about just this entry; without one, about any or none.
select * from own_words
where user_id = :user_id and kind = 'reframe' and kept_at is null
    and (:rejection_id is null or rejection_id = :rejection_id) and opened(thought, user_id) = :thought
order by id desc
limit 1;

-- name: latest_of(user_id, rejection_id, thought)^
-- The latest reframe of just this thought about just this entry.
select * from own_words
where user_id = :user_id and kind = 'reframe' and rejection_id is :rejection_id
    and opened(thought, user_id) = :thought
order by id desc
limit 1;

-- name: kept(user_id, before, limit)
select * from own_words
where user_id = :user_id and kept_at is not null and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: best(user_id, limit)
select * from own_words
where user_id = :user_id and kept_at is not null
order by case rating when 'helps' then 0 when 'not_now' then 2 else 1 end, id desc
limit :limit;

-- name: count_kept(user_id)^
select count(*) as words from own_words where user_id = :user_id and kept_at is not null;

-- name: latest_note(user_id)^
-- Of those that may come back.
select * from own_words
where user_id = :user_id and kind = 'note' and kept_at is not null and (rating is null or rating <> 'not_now')
order by id desc
limit 1;

-- name: put(id, user_id, kind, rejection_id, thought, habit, angle, words, felt_before, felt_after, rating, kept_at, ended_at, created_at, changed_at)!
-- The entry that it was about may be gone by now; the member's words come back all the same.
insert into own_words (
    id, user_id, kind, rejection_id, thought, habit, angle, words, felt_before, felt_after, rating, kept_at, ended_at,
    created_at, changed_at
)
values (
    :id, :user_id, :kind, (select id from rejections where id = :rejection_id and user_id = :user_id),
    sealed(:thought, :user_id), :habit, :angle, sealed(:words, :user_id), :felt_before, :felt_after, :rating,
    :kept_at, :ended_at, :created_at, :changed_at
)
on conflict (id) do update set
    thought = excluded.thought,
    habit = excluded.habit,
    angle = excluded.angle,
    words = excluded.words,
    felt_before = excluded.felt_before,
    felt_after = excluded.felt_after,
    rating = excluded.rating,
    kept_at = excluded.kept_at,
    ended_at = excluded.ended_at,
    changed_at = excluded.changed_at;

-- name: remove(id, user_id)!
delete from own_words where id = :id and user_id = :user_id;

-- name: any_to_forget(changed_at, ended_at)^
select id from own_words where kept_at is null and changed_at < :changed_at
union all
select id from own_words where kept_at is null and ended_at is not null and ended_at < :ended_at
limit 1;

-- name: forget_half_done(changed_at)!
delete from own_words where kept_at is null and changed_at < :changed_at;

-- name: forget_ended(ended_at)!
delete from own_words where kept_at is null and ended_at is not null and ended_at < :ended_at;

-- name: export(user_id)
select * from own_words where user_id = :user_id order by id;
