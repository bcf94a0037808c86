-- name: note(user_id, subject, subject_id, before, redo, made_at)^
insert into changes (user_id, subject, subject_id, before, redo, made_at)
values (:user_id, :subject, :subject_id, sealed(:before, :user_id), :redo, :made_at)
returning id;

-- name: find(id, user_id, not_before)^
select * from changes where id = :id and user_id = :user_id and made_at >= :not_before;

-- name: later(id, user_id, subject, subject_id, only_added)^
-- The latest of the changes that come first; those that made the row anew, or all of them.
select id from changes
where user_id = :user_id and subject = :subject and subject_id = :subject_id and id > :id and not redo
    and (not :only_added or before is null)
order by id desc
limit 1;

-- name: earlier(id, user_id, subject, subject_id, not_before)^
-- The latest that is left of the same row, but for its making: that would be a deletion. Applications are one count.
select id from changes
where user_id = :user_id and subject = :subject and made_at >= :not_before and not redo
    and id < :id and (subject_id = :subject_id and before is not null or subject = 'applications')
order by id desc
limit 1;

-- name: drop(user_id, subject, subject_id, id)!
delete from changes
where user_id = :user_id and subject = :subject and subject_id = :subject_id and id >= :id;

-- name: any_before(made_at)^
select id from changes where made_at < :made_at limit 1;

-- name: forget(made_at)!
delete from changes where made_at < :made_at;

-- name: export(user_id)
select * from changes where user_id = :user_id order by id;
