-- name: checkin_add(user_id, schedule_id, energy, word, need, created_at, changed_at)^
insert into checkins (user_id, schedule_id, energy, word, need, created_at, changed_at)
values (:user_id, :schedule_id, :energy, sealed(:word, :user_id), :need, :created_at, :changed_at)
returning *;

-- name: checkin_find(id, user_id)^
select * from checkins where id = :id and user_id = :user_id;

-- name: checkin_put(id, user_id, schedule_id, energy, word, need, created_at, changed_at)!
insert into checkins (id, user_id, schedule_id, energy, word, need, created_at, changed_at)
values (:id, :user_id, :schedule_id, :energy, sealed(:word, :user_id), :need, :created_at, :changed_at)
on conflict (id) do update set
    schedule_id = excluded.schedule_id,
    energy = excluded.energy,
    word = excluded.word,
    need = excluded.need,
    changed_at = excluded.changed_at;

-- name: checkin_remove(id, user_id)!
delete from checkins where id = :id and user_id = :user_id;

-- name: checkin_export(user_id)
select * from checkins where user_id = :user_id order by id;

-- name: checkin_older(user_id, before, limit)
-- Newest first.
select * from checkins
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: checkin_count(user_id)^
select count(*) as checkins from checkins where user_id = :user_id;

-- name: checkin_since(user_id, since)
-- Ids grow with time.
select * from checkins where user_id = :user_id and created_at >= :since order by id desc;
