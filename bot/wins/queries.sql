-- name: add(user_id, kind, words, rejection_id, created_at)^
-- An entry counts once for each kind: a second time gives no row.
insert into wins (user_id, kind, words, rejection_id, created_at)
values (:user_id, :kind, sealed(:words, :user_id), :rejection_id, :created_at)
on conflict do nothing
returning *;

-- name: any_since(user_id, kind, created_at)^
select id from wins where user_id = :user_id and created_at >= :created_at and kind = :kind limit 1;

-- name: find(id, user_id)^
select * from wins where id = :id and user_id = :user_id;

-- name: older(user_id, created_at, id, limit)
select * from wins
where user_id = :user_id and (created_at, id) < (:created_at, :id)
order by created_at desc, id desc
limit :limit;

-- name: counted(user_id, rejection_id, kind)^
select id from wins where user_id = :user_id and rejection_id = :rejection_id and kind = :kind;

-- name: in_words(user_id, kinds)
-- `kinds` as JSON
select * from wins
where user_id = :user_id and words is not null and kind in (select value from json_each(:kinds))
order by created_at desc, id desc;

-- name: counts(user_id)
select kind, count(*) as wins from wins where user_id = :user_id group by kind;

-- name: since(user_id, created_at)
select * from wins where user_id = :user_id and created_at >= :created_at order by created_at, id;

-- name: reword(id, user_id, words)!
update wins set words = sealed(:words, :user_id) where id = :id and user_id = :user_id;

-- name: remove(id, user_id)!
delete from wins where id = :id and user_id = :user_id;

-- name: put(id, user_id, kind, words, rejection_id, created_at)!
-- The entry that it was about may be gone by now, or counted anew; the member's words come back all the same.
insert into wins (id, user_id, kind, words, rejection_id, created_at)
values (
    :id, :user_id, :kind, sealed(:words, :user_id),
    (
        select id from rejections
        where id = :rejection_id and user_id = :user_id and not exists (
            select 1 from wins where user_id = :user_id and rejection_id = :rejection_id and kind = :kind
        )
    ),
    :created_at
)
on conflict (id) do update set words = excluded.words;

-- name: export(user_id)
select * from wins where user_id = :user_id order by id;

-- name: add_strength(user_id, words, created_at)^
insert into strengths (user_id, words, created_at) values (:user_id, sealed(:words, :user_id), :created_at)
returning *;

-- name: strength(id, user_id)^
select * from strengths where id = :id and user_id = :user_id;

-- name: strengths(user_id, before, limit)
select * from strengths
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: strengths_since(user_id, created_at)
select created_at from strengths where user_id = :user_id and created_at >= :created_at;

-- name: count_strengths(user_id)^
select count(*) as strengths from strengths where user_id = :user_id;

-- name: remove_strength(id, user_id)!
delete from strengths where id = :id and user_id = :user_id;

-- name: put_strength(id, user_id, words, created_at)!
insert into strengths (id, user_id, words, created_at) values (:id, :user_id, sealed(:words, :user_id), :created_at)
on conflict (id) do nothing;

-- name: export_strengths(user_id)
select * from strengths where user_id = :user_id order by id;

-- name: reward(user_id)^
select * from rewards where user_id = :user_id;

-- name: set_reward(user_id, words, created_at)!
insert into rewards (user_id, words, created_at) values (:user_id, sealed(:words, :user_id), :created_at)
on conflict (user_id) do update set words = excluded.words, created_at = excluded.created_at;

-- name: remove_reward(user_id)!
delete from rewards where user_id = :user_id;
