-- name: add(user_id, stage, company, role, created_at)^
insert into rejections (user_id, stage, company, role, created_at)
values (:user_id, :stage, :company, :role, :created_at)
returning *;

-- name: find(id, user_id)^
select * from rejections where id = :id and user_id = :user_id;

-- name: latest(user_id)^
select * from rejections where user_id = :user_id order by id desc limit 1;

-- name: recent(user_id, limit)
select * from rejections where user_id = :user_id order by id desc limit :limit;

-- name: remove(id, user_id, not_before)!
delete from rejections where id = :id and user_id = :user_id and created_at >= :not_before;

-- name: export(user_id)
select * from rejections where user_id = :user_id order by id;

-- name: erase(user_id)!
delete from rejections where user_id = :user_id;
