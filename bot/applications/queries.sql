-- name: add(user_id, count, created_at)^
insert into applications (user_id, count, created_at) values (:user_id, :count, :created_at)
returning id;

-- name: find(id, user_id)^
select * from applications where id = :id and user_id = :user_id;

-- name: put(id, user_id, count, created_at)!
insert into applications (id, user_id, count, created_at) values (:id, :user_id, :count, :created_at)
on conflict (id) do nothing;

-- name: total(user_id)^
select coalesce(sum(count), 0) as total from applications where user_id = :user_id;

-- name: since(user_id, created_at)
select count, created_at from applications where user_id = :user_id and created_at >= :created_at order by created_at;

-- name: remove(id, user_id)!
delete from applications where id = :id and user_id = :user_id;

-- name: export(user_id)
select * from applications where user_id = :user_id order by id;
