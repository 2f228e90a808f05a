-- A what-if reads turns in their order, each with its decisions.
create index decisions_turn on decisions (portal_id, turn_id);
