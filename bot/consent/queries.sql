-- name: of(user_id)^
select consent, messages from members where user_id = :user_id;

-- name: agree(user_id, version, messages, day, now)!
insert into members (user_id, consent, consented_at, messages, seen_at, created_at)
values (:user_id, :version, :now, :messages, :day, :now)
on conflict (user_id) do update set
    consent = excluded.consent, consented_at = excluded.consented_at, messages = excluded.messages,
    seen_at = excluded.seen_at, warned_at = null;
