-- name: add(user_id, stage, path, company, role, heard_by, thought, happened_at, created_at)^
insert into rejections (user_id, stage, path, company, role, heard_by, thought, happened_at, created_at)
values (
    :user_id, :stage, :path, sealed(:company, :user_id), sealed(:role, :user_id), :heard_by,
    sealed(:thought, :user_id), :happened_at, :created_at
)
returning *;

-- name: find(id, user_id)^
select * from rejections where id = :id and user_id = :user_id and deleted_at is null;

-- name: latest(user_id)^
select * from rejections where user_id = :user_id and deleted_at is null order by id desc limit 1;

-- name: older(user_id, happened_at, id, stage, words, limit)
select * from rejections
where user_id = :user_id and deleted_at is null and (happened_at, id) < (:happened_at, :id)
    and (:stage is null or stage = :stage)
    and (:words is null or holds(:words, opened(company, user_id), opened(role, user_id)))
order by happened_at desc, id desc
limit :limit;

-- name: newer(user_id, happened_at, id, stage, words, limit)
select * from rejections
where user_id = :user_id and deleted_at is null and (happened_at, id) > (:happened_at, :id)
    and (:stage is null or stage = :stage)
    and (:words is null or holds(:words, opened(company, user_id), opened(role, user_id)))
order by happened_at, id
limit :limit;

-- name: offered(user_id, words, stages, limit)
-- For a list to choose from: the words are in the company or the role, or in the name of one of `stages`, as JSON.
select * from rejections
where user_id = :user_id and deleted_at is null
    and (
        stage in (select value from json_each(:stages))
        or holds(
            :words,
            -- both where there are both, in which each of them stands, too
            coalesce(
                opened(role, user_id) || ' · ' || opened(company, user_id), opened(role, user_id), opened(company, user_id)
            )
        )
    )
order by happened_at desc, id desc
limit :limit;

-- name: since(user_id, happened_at)
select stage, path, happened_at from rejections
where user_id = :user_id and deleted_at is null and happened_at >= :happened_at
order by happened_at, id;

-- name: by_path(user_id)
select stage, path, count(*) as entries from rejections
where user_id = :user_id and deleted_at is null
group by stage, path;

-- name: put(id, user_id, stage, path, company, role, heard_by, thought, happened_at, waits_until, reason, deleted_at)!
update rejections
set stage = :stage, path = :path, company = sealed(:company, :user_id), role = sealed(:role, :user_id),
    heard_by = :heard_by, thought = sealed(:thought, :user_id), happened_at = :happened_at, waits_until = :waits_until,
    reason = :reason, deleted_at = :deleted_at
where id = :id and user_id = :user_id;

-- name: any_deleted_before(deleted_at)^
select id from rejections where deleted_at < :deleted_at limit 1;

-- name: purge(deleted_at)!
delete from rejections where deleted_at < :deleted_at;

-- name: ends_since(user_id, happened_at, today)
-- Where entries ended, but for those that are waited for.
select stage, count(*) as entries from rejections
where user_id = :user_id and deleted_at is null and happened_at >= :happened_at
    and (waits_until is null or waits_until <= :today)
group by stage;

-- name: hanging(user_id, rejection_id)
-- How much names this entry.
select 'requests' as what, count(*) as times from feedback_requests
where user_id = :user_id and rejection_id = :rejection_id and asked_at is not null
union all
select 'answers', count(*) from feedback_replies
where user_id = :user_id and rejection_id = :rejection_id and kind <> 'none'
union all
select 'reviews', count(*) from reflections
where user_id = :user_id and rejection_id = :rejection_id and ended_at is not null
union all
select 'steps', count(*) from plan_steps where user_id = :user_id and rejection_id = :rejection_id;

-- name: export(user_id)
select * from rejections where user_id = :user_id order by id;
