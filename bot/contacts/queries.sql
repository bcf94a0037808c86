-- name: contact_add(user_id, rejection_id, name, place, note, hello_on, greeted_at, created_at, changed_at)^
insert into contacts (
    user_id, rejection_id, name, place, note, hello_on, greeted_at, created_at, changed_at
)
values (
    :user_id, :rejection_id, sealed(:name, :user_id), sealed(:place, :user_id), sealed(:note, :user_id), :hello_on,
    :greeted_at, :created_at, :changed_at
)
returning *;

-- name: contact_find(id, user_id)^
select * from contacts where id = :id and user_id = :user_id;

-- name: contact_put(id, user_id, rejection_id, name, place, note, hello_on, greeted_at, created_at, changed_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into contacts (
    id, user_id, rejection_id, name, place, note, hello_on, greeted_at, created_at, changed_at
)
values (
    :id, :user_id, (select id from rejections where id = :rejection_id and user_id = :user_id),
    sealed(:name, :user_id), sealed(:place, :user_id), sealed(:note, :user_id), :hello_on, :greeted_at, :created_at,
    :changed_at
)
on conflict (id) do update set
    rejection_id = excluded.rejection_id,
    name = excluded.name,
    place = excluded.place,
    note = excluded.note,
    hello_on = excluded.hello_on,
    greeted_at = excluded.greeted_at,
    changed_at = excluded.changed_at;

-- name: contact_remove(id, user_id)!
delete from contacts where id = :id and user_id = :user_id;

-- name: contact_export(user_id)
select * from contacts where user_id = :user_id order by id;

-- name: contact_older(user_id, before, limit)
-- Newest first.
select * from contacts
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: contact_count(user_id)^
select count(*) as contacts from contacts where user_id = :user_id;
